using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>Walks the lines of a literal or folded scalar beside its value and tells which part became which.</summary>
internal ref struct BlockScalarContent
{
    private readonly string _text;
    private readonly string _value;
    private readonly OffsetMap _map = new();
    private int _line;
    private int _indent = -1;

    private BlockScalarContent(string text, TextSpan span, string value)
    {
        _text = text;
        _value = value;
        _line = NextLine(LineBreaks.FindEnd(text, span.Start));
    }

    /// <summary>The map from value to text, or null where the two cannot be walked side by side.</summary>
    public static OffsetMap? Map(string text, TextSpan span, string value)
    {
        var content = new BlockScalarContent(text, span, value);
        while (content._map.Length < value.Length)
        {
            if (!content.AddText() || !content.AddBreaks())
                return null;
        }
        return content._map;
    }

    /// <summary>Adds the text of the current line, if it has any.</summary>
    private bool AddText()
    {
        if (_value[_map.Length] == '\n')
            return true;
        // The value's own leading blanks belong to it, so the indentation is what the line has more.
        if (_indent < 0)
            _indent = CountSpaces(_text, _line) - CountSpaces(_value, _map.Length);
        var start = _line + _indent;
        var length = LineBreaks.FindEnd(_text, _line) - start;
        if (_indent < 0 || length <= 0 || string.CompareOrdinal(_text, start, _value, _map.Length, length) != 0)
            return false;
        _map.Add(length, new TextSpan(start, length));
        return true;
    }

    /// <summary>Adds what the line ends up to the next line of text became, and moves there.</summary>
    private bool AddBreaks()
    {
        var lineEnd = LineBreaks.FindEnd(_text, _line);
        var next = NextLine(lineEnd);
        if (_map.Length == _value.Length)
            return true;
        if (next == lineEnd)
            return false;
        if (_value[_map.Length] == ' ')
        {
            _map.Add(1, TextSpan.FromBounds(lineEnd, Math.Min(_text.Length, next + Math.Max(0, _indent))));
            _line = next;
            return true;
        }
        var count = CountLineFeeds(_value, _map.Length);
        var isTail = _map.Length + count == _value.Length;
        // Folding drops one line end before blank lines; at the end nothing folds, and chomping drops what is left.
        var dropped = isTail ? 0 : Math.Max(0, CountBreaks(next, count + 1) - count);
        for (var i = 0; i < count; i++)
        {
            var end = next;
            for (; dropped > 0; dropped--)
                end = NextLine(LineBreaks.FindEnd(_text, end));
            _map.Add(1, TextSpan.FromBounds(lineEnd, end));
            _line = end;
            lineEnd = LineBreaks.FindEnd(_text, end);
            next = NextLine(lineEnd);
        }
        return count > 0;
    }

    /// <summary>Number of line ends from the end of the current line to the next line of text.</summary>
    private readonly int CountBreaks(int next, int limit)
    {
        var count = 1;
        while (count < limit)
        {
            var end = LineBreaks.FindEnd(_text, next);
            var isText = next + CountSpaces(_text, next) < end || (_indent >= 0 && end - next > _indent);
            if (isText || end == _text.Length)
                break;
            count++;
            next = NextLine(end);
        }
        return count;
    }

    private readonly int NextLine(int lineEnd) => lineEnd + LineBreaks.LengthAt(_text, lineEnd);

    private static int CountSpaces(string text, int start)
    {
        var offset = start;
        while (offset < text.Length && text[offset] == ' ')
            offset++;
        return offset - start;
    }

    private static int CountLineFeeds(string text, int start)
    {
        var offset = start;
        while (offset < text.Length && text[offset] == '\n')
            offset++;
        return offset - start;
    }
}
