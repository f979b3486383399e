using System.Text.RegularExpressions;

namespace KubeLint.Yaml.Syntax;

/// <summary>Makes one line of a parser's message.</summary>
internal static partial class SyntaxMessage
{
    public static string Clean(string message)
    {
        var text = Blanks().Replace(Position().Replace(message, ""), " ").Trim().TrimEnd('.');
        return text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1])
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;
    }

    // The diagnostic has its own position.
    [GeneratedRegex(@"^\(Line: [^)]*\) - \(Line: [^)]*\):\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Position();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
