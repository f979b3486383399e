using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Values;

/// <summary>Tells what is wrong with a YAML text in the words of go-yaml v2, which Helm reads YAML with, and with the line that it names.</summary>
internal static class GoYamlError
{
    /// <summary>What go-yaml v2 says of a tab that begins a token.</summary>
    public const string BadCharacter = "found character that cannot start any token";

    private const string UnfinishedKey = "could not find expected ':'";
    private const string MissingKey = "did not find expected key";
    private const string BadMapping = "mapping values are not allowed in this context";
    private const string TabInScalar = "found a tab character that violates indentation";
    private const string Unclosed = "found unexpected end of stream";

    /// <summary>The message, with its line where go-yaml names one.</summary>
    public static string Describe(SourceFile file, YamlProblem problem)
    {
        var message = Translate(problem);
        if (problem.Kind != YamlProblemKind.Syntax)
            return message;
        var text = file.Text;
        var start = problem.Span.Start;
        // A key that lacks its colon is noticed at the first token of a later line.
        if (message == UnfinishedKey || (message == MissingKey && GoYamlKey.IsRequired(text, start)))
            return AtScannerMark(FindMarkLine(file, GoYamlKey.SkipToLaterToken(text, problem.Span.End)), UnfinishedKey);
        if (message == BadMapping && GoYamlKey.FindOpenKey(text, start) is not null)
            return AtScannerMark(file.GetPosition(start).Line - 1, UnfinishedKey);
        if (message is BadCharacter or TabInScalar && GoYamlKey.FindTab(text, start) is { } tab)
            return AtScannerMark(file.GetPosition(tab).Line - 1, message == TabInScalar || GoYamlKey.ContinuesPlainScalar(text, tab) ? TabInScalar : BadCharacter);
        if (message == Unclosed)
            return AtScannerMark(file.GetPosition(text.Length).Line - 1, message);
        return IsOfParser(message)
            ? AtParserMark(FindMarkLine(file, start), message)
            : AtScannerMark(file.GetPosition(start).Line - 1, message);
    }

    /// <summary>An error of go-yaml's scanner, which counts lines from one and leaves the first one unsaid.</summary>
    /// <param name="line">Zero-based.</param>
    /// <param name="message">The message.</param>
    public static string AtScannerMark(int line, string message) => line == 0 ? message : Numbered(line + 1, message);

    // Its parser's errors count lines from zero.
    private static string AtParserMark(int line, string message) => line == 0 ? message : Numbered(line, message);

    private static string Numbered(int line, string message) => FormattableString.Invariant($"line {line}: {message}");

    // The end of a text is on a line of its own, whether a line break is before it or not.
    private static int FindMarkLine(SourceFile file, int offset) =>
        file.GetPosition(offset).Line - (offset >= file.Text.Length && !file.Text.EndsWith('\n') ? 0 : 1);

    private static string Translate(YamlProblem problem) => problem.Message switch
    {
        var text when problem.Kind == YamlProblemKind.Alias => text.Split('\'') is [_, ['*', .. var name], var rest, ..]
            ? rest.Contains("undefined", StringComparison.Ordinal) ? $"unknown anchor '{name}' referenced" : $"anchor '{name}' value contains itself"
            : text,
        _ when problem.Kind == YamlProblemKind.ComplexKey => "invalid map key",
        var text when text.StartsWith("a tab indents", StringComparison.Ordinal) => BadCharacter,
        var text when text.StartsWith("a mapping is not allowed", StringComparison.Ordinal) => BadMapping,
        var text when text.StartsWith("a merge key", StringComparison.Ordinal) => "map merge requires map or sequence of maps as the value",
        "this quote is not closed" => Unclosed,
        // The words before the comma are of this parser alone.
        var text when text.StartsWith("while ", StringComparison.Ordinal) => TranslateProblem(text[(text.IndexOf(", ", StringComparison.Ordinal) is var comma && comma < 0 ? 0 : comma + 2)..]),
        var text => TranslateProblem(text),
    };

    private static string TranslateProblem(string problem) => problem switch
    {
        "found a tab character that violate indentation" => TabInScalar,
        "found invalid tab as indentation" => BadCharacter,
        "found value containing disallowed: []{}," => "did not find expected alphabetic or numeric character",
        "did not find expected hexadecimal number" => "did not find expected hexdecimal number",
        _ => problem,
    };

    private static bool IsOfParser(string message) =>
        message.StartsWith("did not find expected", StringComparison.Ordinal)
        && (message.EndsWith('>') || message.EndsWith('\'') || message.EndsWith("indicator", StringComparison.Ordinal)
            || message.EndsWith("key", StringComparison.Ordinal) || message.EndsWith("content", StringComparison.Ordinal));
}
