using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>Walks the text of a plain or quoted scalar beside its value and tells which part became which.</summary>
internal static class FlowScalarContent
{
    /// <summary>The map from value to text, or null where the two cannot be walked side by side.</summary>
    public static OffsetMap? Map(string text, TextSpan span, string value, ScalarStyle style)
    {
        var map = new OffsetMap();
        var offset = style == ScalarStyle.Plain ? span.Start : span.Start + 1;
        var end = style == ScalarStyle.Plain ? span.End : span.End - 1;
        while (offset < end)
        {
            var length = VerbatimLength(text, offset, end, style);
            if (length > 0)
            {
                if (string.CompareOrdinal(text, offset, value, map.Length, length) != 0)
                    return null;
                map.Add(length, new TextSpan(offset, length));
            }
            else if (style == ScalarStyle.DoubleQuoted && text[offset] == '\\')
            {
                length = AddEscape(map, text, offset, end);
            }
            else if (text[offset] == '\'')
            {
                length = 2;
                map.Add(1, new TextSpan(offset, length));
            }
            else
            {
                length = AddFold(map, text, offset, end);
            }
            offset += length;
        }
        return map.Length == value.Length ? map : null;
    }

    /// <summary>Number of characters from here that stand for themselves; blanks before a line end do not.</summary>
    private static int VerbatimLength(string text, int start, int end, ScalarStyle style)
    {
        var offset = start;
        var firstBlank = start;
        while (offset < end)
        {
            var c = text[offset];
            if (LineBreaks.IsBreak(c))
                return firstBlank - start;
            if ((c == '\'' && style == ScalarStyle.SingleQuoted) || (c == '\\' && style == ScalarStyle.DoubleQuoted))
                break;
            offset++;
            if (c is not ' ' and not '\t')
                firstBlank = offset;
        }
        return offset - start;
    }

    private static int AddEscape(OffsetMap map, string text, int offset, int end)
    {
        var breakLength = LineBreaks.LengthAt(text, offset + 1);
        if (breakLength > 0)
            return 1 + breakLength + AddBlankLines(map, text, offset + 1 + breakLength, end, isFolded: false);
        var digits = DigitsAt(text, offset);
        var length = 2 + digits;
        var isPair = IsSurrogate(text, offset, digits) || (digits == 8 && !text.AsSpan(offset + 2, 4).SequenceEqual("0000"));
        if (IsSurrogate(text, offset, digits))
            length += 2 + DigitsAt(text, offset + length);
        map.Add(isPair ? 2 : 1, TextSpan.FromBounds(offset, Math.Min(offset + length, end)));
        return length;
    }

    private static int DigitsAt(string text, int escape) =>
        escape + 1 < text.Length ? text[escape + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 } : 0;

    private static bool IsSurrogate(string text, int escape, int digits) =>
        digits >= 4 && text[escape + digits - 2] is 'd' or 'D' && text[escape + digits - 1] is (>= '8' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static int AddFold(OffsetMap map, string text, int offset, int end)
    {
        var start = LineBreaks.SkipBlanks(text, offset);
        var first = LineBreaks.LengthAt(text, start);
        // Only a line end gets here; anything else is text that the caller's comparison refuses.
        return first == 0 ? end - offset : start + first - offset + AddBlankLines(map, text, start + first, end, isFolded: true, offset);
    }

    /// <summary>Adds what a line end and the blank lines behind it fold to; returns the length behind <paramref name="offset"/>.</summary>
    private static int AddBlankLines(OffsetMap map, string text, int offset, int end, bool isFolded, int foldStart = -1)
    {
        var next = offset;
        var count = 0;
        while (true)
        {
            next = LineBreaks.SkipBlanks(text, next);
            var length = next < end ? LineBreaks.LengthAt(text, next) : 0;
            if (length == 0)
                break;
            count++;
            next += length;
        }
        next = Math.Min(next, end);
        if (count > 0 || isFolded)
            map.Add(Math.Max(1, count), TextSpan.FromBounds(foldStart < 0 ? offset : foldStart, next));
        return next - offset;
    }
}
