namespace KubeLint.Yaml.Text;

/// <summary>The decoded text of one input file. Immutable, and safe to share between threads.</summary>
public sealed class SourceFile
{
    private readonly Lazy<int[]> _lineStarts;

    /// <summary>Wraps a text.</summary>
    /// <param name="path">Full path of the file, as diagnostics show it.</param>
    /// <param name="text">The text without a byte order mark; line ends are kept as they are.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = new Lazy<int[]>(() => FindLineStarts(text));
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Number of lines; an empty text has one.</summary>
    public int LineCount => _lineStarts.Value.Length;

    /// <summary>Line and column of an offset; an offset behind the text counts as its end.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = Array.BinarySearch(_lineStarts.Value, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - _lineStarts.Value[line] + 1);
    }

    /// <summary>Offset of the first character of a line.</summary>
    /// <param name="line">Line number, from 1.</param>
    public int GetLineStart(int line) => _lineStarts.Value[line - 1];

    /// <summary>The span of a line without its line end.</summary>
    /// <param name="line">Line number, from 1.</param>
    public TextSpan GetLineSpan(int line)
    {
        var start = GetLineStart(line);
        var end = line < LineCount ? GetLineStart(line + 1) : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text of a span.</summary>
    public string GetText(TextSpan span) => Text.Substring(span.Start, span.Length);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}
