namespace KubeLint.Rules.Encryption.Credentials;

/// <summary>Tells comments of embedded files, whatever their language.</summary>
internal static class CommentLine
{
    private static readonly string[] s_marks = ["#", "//", ";", "-- ", "<!--", "/*", "* ", "rem ", "REM "];

    /// <summary>Whether the character at an offset stands in a comment: of the whole line, or behind a blank and <c>#</c>.</summary>
    public static bool Holds(string text, int offset)
    {
        var lineStart = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var before = text.AsSpan(lineStart, offset - lineStart);
        if (before.IndexOf(" # ", StringComparison.Ordinal) >= 0 || before.IndexOf("\t# ", StringComparison.Ordinal) >= 0)
            return true;
        var trimmed = before.TrimStart();
        foreach (var mark in s_marks)
        {
            if (trimmed.StartsWith(mark, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
