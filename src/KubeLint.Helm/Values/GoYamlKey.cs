namespace KubeLint.Helm.Values;

/// <summary>
/// What go-yaml v2's scanner would know of the keys of a text that is no YAML: a scalar which stands where the keys
/// of its block stand must be one.
/// </summary>
internal static class GoYamlKey
{
    /// <summary>Whether a key must begin at an offset: it begins its line, at the column of the block's keys above.</summary>
    public static bool IsRequired(string text, int offset)
    {
        var line = FindLineStart(text, offset);
        if (offset >= text.Length || IsDash(text, offset) || text[offset] is ']' or '}' or ',' or '|' or '>' || SkipBlanks(text, line) != offset)
            return false;
        for (var column = offset - line; line > 0;)
        {
            line = FindLineStart(text, line - 1);
            var first = SkipBlanks(text, line);
            if (first >= text.Length || text[first] is '#' or '\r' or '\n' || first - line > column || (first - line == column && IsDash(text, first)))
                continue;
            return SkipDashes(text, line) - line == column;
        }
        return false;
    }

    /// <summary>The key above an offset's line that lacks its colon, so that its text goes on until the offset; or null.</summary>
    public static int? FindOpenKey(string text, int offset)
    {
        var line = FindLineStart(text, offset);
        while (line > 0)
        {
            line = FindLineStart(text, line - 1);
            var key = SkipBlanks(text, line);
            var content = text.AsSpan(key, FindLineEnd(text, key) - key).TrimEnd();
            if (content.IsEmpty)
                continue;
            return content[0] != '#' && !content.EndsWith(":") && !content.Contains(": ", StringComparison.Ordinal) && IsRequired(text, key) ? key : null;
        }
        return null;
    }

    /// <summary>The first token on a line behind the one of an offset, or the end of the text.</summary>
    public static int SkipToLaterToken(string text, int offset)
    {
        for (offset = FindLineEnd(text, Math.Min(offset, text.Length)); offset < text.Length; offset++)
        {
            if (text[offset] == '#')
                offset = FindLineEnd(text, offset);
            else if (!char.IsWhiteSpace(text[offset]))
                return offset;
        }
        return text.Length;
    }

    /// <summary>The first tab from an offset on that only blanks stand before on its line, or null.</summary>
    public static int? FindTab(string text, int offset)
    {
        for (var line = FindLineStart(text, offset); line < text.Length; line = FindLineEnd(text, line) + 1)
        {
            var end = SkipBlanks(text, line);
            var tab = text.AsSpan(line, end - line).IndexOf('\t');
            if (tab >= 0)
                return line + tab;
        }
        return null;
    }

    /// <summary>Whether the text before an offset's line ends in a scalar without quotes, which may go on.</summary>
    public static bool ContinuesPlainScalar(string text, int offset)
    {
        var before = text.AsSpan(0, FindLineStart(text, offset)).TrimEnd();
        before = before[(before.LastIndexOf('\n') + 1)..];
        return before.Length > 0 && before.TrimStart()[0] != '#' && before[^1] is not (':' or '-' or '?' or '"' or '\'' or ']' or '}' or ',' or '[' or '{' or '|' or '>');
    }

    private static int FindLineStart(string text, int offset) => offset <= 0 ? 0 : text.LastIndexOf('\n', Math.Min(offset, text.Length) - 1) + 1;

    private static int FindLineEnd(string text, int offset) => text.IndexOf('\n', offset) is var end && end < 0 ? text.Length : end;

    private static int SkipBlanks(string text, int offset)
    {
        while (offset < text.Length && text[offset] is ' ' or '\t')
            offset++;
        return offset;
    }

    private static int SkipDashes(string text, int line)
    {
        var offset = SkipBlanks(text, line);
        while (offset < text.Length && IsDash(text, offset))
            offset = SkipBlanks(text, offset + 1);
        return offset;
    }

    private static bool IsDash(string text, int offset) => text[offset] is '-' or '?' && (offset + 1 == text.Length || char.IsWhiteSpace(text[offset + 1]));
}
