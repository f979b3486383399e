using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>Maps offsets of a scalar's value to offsets of the text that holds the scalar.</summary>
internal sealed class ScalarContentMap
{
    private readonly int[] _valueLineStarts;
    private readonly int[] _textLineStarts;

    private ScalarContentMap(int[] valueLineStarts, int[] textLineStarts)
    {
        _valueLineStarts = valueLineStarts;
        _textLineStarts = textLineStarts;
    }

    /// <summary>Makes the map, or null where value and text do not run side by side.</summary>
    public static ScalarContentMap? Create(string text, TextSpan span, YamlScalar scalar) => scalar.Style switch
    {
        ScalarStyle.Literal => CreateLiteral(text, span, scalar.Value),
        ScalarStyle.Folded => null,
        ScalarStyle.Plain => CreateVerbatim(text, span.Start, scalar.Value),
        _ => CreateVerbatim(text, span.Start + 1, scalar.Value),
    };

    public TextSpan Map(int start, int length) =>
        TextSpan.FromBounds(MapOffset(start), MapOffset(start + length));

    private int MapOffset(int offset)
    {
        var index = Array.BinarySearch(_valueLineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return _textLineStarts[line] + offset - _valueLineStarts[line];
    }

    private static ScalarContentMap? CreateVerbatim(string text, int start, string value) =>
        string.CompareOrdinal(text, start, value, 0, value.Length) == 0 ? new([0], [start]) : null;

    private static ScalarContentMap? CreateLiteral(string text, TextSpan span, string value)
    {
        var valueStarts = new List<int>();
        var textStarts = new List<int>();
        var indent = -1;
        var textOffset = SkipLine(text, span.Start);
        for (var valueOffset = 0; valueOffset <= value.Length;)
        {
            var valueEnd = value.IndexOf('\n', valueOffset);
            if (valueEnd < 0)
                valueEnd = value.Length;
            var length = valueEnd - valueOffset;
            if (indent < 0 && length > 0)
                indent = FindIndent(text, textOffset, value, valueOffset, length);
            valueStarts.Add(valueOffset);
            textStarts.Add(length == 0 ? textOffset : textOffset + indent);
            valueOffset = valueEnd + 1;
            textOffset = SkipLine(text, textOffset);
        }
        return indent < 0 ? null : new([.. valueStarts], [.. textStarts]);
    }

    private static int FindIndent(string text, int lineStart, string value, int valueOffset, int length)
    {
        // The value's own leading blanks belong to it, so the indent is what the line has before the value.
        var lineEnd = lineStart;
        while (lineEnd < text.Length && text[lineEnd] is not '\n' and not '\r')
            lineEnd++;
        var indent = lineEnd - lineStart - length;
        return indent >= 0 && string.CompareOrdinal(text, lineStart + indent, value, valueOffset, length) == 0 ? indent : 0;
    }

    private static int SkipLine(string text, int offset)
    {
        while (offset < text.Length && text[offset] is not '\n' and not '\r')
            offset++;
        if (offset + 1 < text.Length && text[offset] == '\r' && text[offset + 1] == '\n')
            offset++;
        return Math.Min(offset + 1, text.Length);
    }
}
