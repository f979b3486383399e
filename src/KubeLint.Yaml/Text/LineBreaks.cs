namespace KubeLint.Yaml.Text;

/// <summary>Line ends as YAML counts them: LF, CR LF, a lone CR, and YAML 1.1's NEL, LS and PS.</summary>
internal static class LineBreaks
{
    public static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Number of characters of the line end at an offset; zero where none stands.</summary>
    public static int LengthAt(string text, int offset)
    {
        if (offset >= text.Length || !IsBreak(text[offset]))
            return 0;
        return text[offset] == '\r' && offset + 1 < text.Length && text[offset + 1] == '\n' ? 2 : 1;
    }

    /// <summary>Offset of the line end at or behind an offset, or the text's length.</summary>
    public static int FindEnd(string text, int offset)
    {
        while (offset < text.Length && !IsBreak(text[offset]))
            offset++;
        return offset;
    }

    /// <summary>Offset of the first character of the line that holds an offset.</summary>
    public static int FindLineStart(string text, int offset)
    {
        while (offset > 0 && !IsBreak(text[offset - 1]))
            offset--;
        return offset;
    }

    /// <summary>Offset of the first character of the line before the one that begins at an offset.</summary>
    public static int FindPreviousLineStart(string text, int lineStart)
    {
        var isPair = lineStart > 1 && text[lineStart - 1] == '\n' && text[lineStart - 2] == '\r';
        return FindLineStart(text, lineStart - (isPair ? 2 : 1));
    }

    public static int SkipBlanks(string text, int offset)
    {
        while (offset < text.Length && text[offset] is ' ' or '\t')
            offset++;
        return offset;
    }
}
