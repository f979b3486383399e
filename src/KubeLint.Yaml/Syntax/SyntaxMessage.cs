using System.Text.RegularExpressions;
using KubeLint.Yaml.Text;
using YamlDotNet.Core;

namespace KubeLint.Yaml.Syntax;

/// <summary>Makes one line of an error, and names the cause where it is a common one.</summary>
internal static partial class SyntaxMessage
{
    /// <summary>The place to look at, and what is wrong there.</summary>
    public static (TextSpan Span, string Message) Describe(string text, SyntaxError error)
    {
        var message = Clean(error.Exception.Message);
        if (FindTab(text, error) is { } tab)
            return (tab, "a tab indents this line; YAML allows only spaces there");
        if (message.Contains("quoted scalar, found unexpected", StringComparison.Ordinal))
            return (FindQuote(error), "this quote is not closed");
        if (message.Contains("found invalid mapping", StringComparison.Ordinal) || message.StartsWith("mapping values are not allowed", StringComparison.Ordinal))
            return (error.Span, "a mapping is not allowed here; indent it as its neighbours, or quote a value that holds ': '");
        if (error.Exception is ArgumentException)
            return (error.Span, "an escape in this quoted text is no character");
        if (error.Exception is InvalidOperationException || message.Length == 0)
            return (error.Span, "the text is no YAML from here on");
        return (error.Span, message);
    }

    // This error always has its place, so that the mark that looks unknown is that of the first character.
    private static TextSpan FindQuote(SyntaxError error) => new(error.Exception is YamlException { Start: var mark } ? (int)mark.Index : error.Span.Start, 1);

    private static string Clean(string message)
    {
        var text = Blanks().Replace(Position().Replace(message, ""), " ").Trim().TrimEnd('.');
        return text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1])
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;
    }

    /// <summary>The tab that indents the line of the error, or the line where the scanner stopped.</summary>
    private static TextSpan? FindTab(string text, SyntaxError error)
    {
        foreach (var offset in (ReadOnlySpan<int>)[error.Span.Start, error.Span.End, error.ScannerOffset])
        {
            var start = LineBreaks.FindLineStart(text, offset);
            var end = LineBreaks.SkipBlanks(text, start);
            var tab = text.AsSpan(start, end - start).IndexOf('\t');
            if (tab >= 0 && end < text.Length && !LineBreaks.IsBreak(text[end]))
                return new TextSpan(start + tab, 1);
        }
        return null;
    }

    // The diagnostic has its own position.
    [GeneratedRegex(@"^\(Line: [^)]*\) - \(Line: [^)]*\):\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Position();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
