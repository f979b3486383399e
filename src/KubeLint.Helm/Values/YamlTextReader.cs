using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Values;

/// <summary>Reads the first document of a text that a template made, as <c>fromYaml</c> does.</summary>
internal static class YamlTextReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="error">Helm's words of what is wrong with the text, or null.</param>
    public static Value Read(TextValue text, out string? error) => Read(text, out error, out _);

    /// <summary>Reads a text and tells where in it the error is.</summary>
    public static Value Read(TextValue text, out string? error, out TextSpan errorSpan)
    {
        var file = new SourceFile("", text.Text);
        if (FindLeadingTab(text.Text) is { } tab)
        {
            errorSpan = new TextSpan(tab, 1);
            error = "error converting YAML to JSON: yaml: " + AtLine(file.GetPosition(tab).Line, "found character that cannot start any token");
            return NilValue.Instance;
        }
        var stream = YamlParser.Parse(file);
        var end = stream.Documents.IsEmpty ? int.MaxValue : stream.Documents[0].Span.End;
        var problem = stream.Problems.FirstOrDefault(problem => problem.Kind != YamlProblemKind.DuplicateKey && problem.Span.Start < end);
        errorSpan = problem?.Span ?? default;
        if (problem is not null)
        {
            error = $"error converting YAML to JSON: yaml: {Describe(file, problem)}";
            return NilValue.Instance;
        }
        var reader = new YamlValueReader(text.Segments.IsEmpty ? ValueOrigins.None : new TextOrigins(text));
        var value = stream.Documents.IsEmpty ? NilValue.Instance : reader.Read(stream.Documents[0].Root, "");
        error = reader.Errors.Count > 0 ? reader.Errors[0].Message : null;
        errorSpan = reader.Errors.Count > 0 ? reader.Errors[0].Span : default;
        return value;
    }

    /// <summary>A tab before the first token, which go-yaml v2 refuses even where a comment or nothing follows; or null.</summary>
    private static int? FindLeadingTab(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\t')
                return i;
            if (text[i] == '#')
                i = text.AsSpan(i).IndexOf('\n') is var end && end < 0 ? text.Length : i + end;
            else if (text[i] is not (' ' or '\r' or '\n'))
                return null;
        }
        return null;
    }

    // Go's library names no line where it is the first.
    private static string AtLine(int line, string message) => line == 1 ? message : FormattableString.Invariant($"line {line}: {message}");

    private static string Describe(SourceFile file, YamlProblem problem)
    {
        var message = problem.Message switch
        {
            var text when problem.Kind == YamlProblemKind.Alias => text.Split('\'') is [_, ['*', .. var name], var rest, ..]
                ? rest.Contains("undefined", StringComparison.Ordinal) ? $"unknown anchor '{name}' referenced" : $"anchor '{name}' value contains itself"
                : text,
            var text when problem.Kind == YamlProblemKind.ComplexKey => "invalid map key",
            var text when text.StartsWith("a tab indents", StringComparison.Ordinal) => "found character that cannot start any token",
            var text when text.StartsWith("a mapping is not allowed", StringComparison.Ordinal) => "mapping values are not allowed in this context",
            var text when text.StartsWith("a merge key", StringComparison.Ordinal) => "map merge requires map or sequence of maps as the value",
            "this quote is not closed" => "found unexpected end of stream",
            // The words before the comma are of this parser alone.
            var text when text.StartsWith("while ", StringComparison.Ordinal) => text[(text.IndexOf(", ", StringComparison.Ordinal) is var comma && comma < 0 ? 0 : comma + 2)..],
            var text => text,
        };
        // No line for what is no matter of syntax; the end of a text is a line of its own.
        var line = file.GetPosition(problem.Span.Start).Line;
        var isEnd = problem.Span.Start >= file.Text.Length && message.StartsWith("did not find expected", StringComparison.Ordinal);
        if (problem.Kind != YamlProblemKind.Syntax)
            return message;
        return isEnd ? FormattableString.Invariant($"line {line}: {message}") : AtLine(line, message);
    }
}
