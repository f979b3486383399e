using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Values;

/// <summary>Reads the first document of a text that a template made, as <c>fromYaml</c> does.</summary>
internal static class YamlTextReader
{
    private const string Conversion = "error converting YAML to JSON: yaml: ";

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="error">Helm's words of what is wrong with the text, or null.</param>
    public static Value Read(TextValue text, out string? error) =>
        Read(YamlParser.Parse(new SourceFile("", text.Text)), text.Segments.IsEmpty ? ValueOrigins.None : new TextOrigins(text), out error, out _);

    /// <summary>Reads the first document of a text that has been parsed, and tells where in the text the error is.</summary>
    /// <param name="stream">The text's documents.</param>
    /// <param name="origins">Where the values come from.</param>
    /// <param name="error">Helm's words of what is wrong with the text, or null.</param>
    /// <param name="errorSpan">Where in the text.</param>
    public static Value Read(YamlStream stream, ValueOrigins origins, out string? error, out TextSpan errorSpan)
    {
        var file = stream.Source;
        if (FindLeadingTab(file.Text) is { } tab)
        {
            errorSpan = new TextSpan(tab, 1);
            error = Conversion + GoYamlError.AtScannerMark(file.GetPosition(tab).Line - 1, GoYamlError.BadCharacter);
            return NilValue.Instance;
        }
        var end = stream.Documents.IsEmpty ? int.MaxValue : stream.Documents[0].Span.End;
        var problem = stream.Problems.FirstOrDefault(problem => problem.Kind != YamlProblemKind.DuplicateKey && problem.Span.Start < end);
        // go-yaml v2 reads no further than the first document, whatever ends it.
        if (problem is { Message: "did not find expected <document end>", Span.Start: > 0 and var behind } && behind < file.Text.Length)
            return Read(YamlParser.Parse(new SourceFile(file.Path, file.Text[..behind])), origins, out error, out errorSpan);
        errorSpan = problem?.Span ?? default;
        if (problem is not null)
        {
            error = Conversion + GoYamlError.Describe(file, problem);
            return NilValue.Instance;
        }
        var reader = new YamlValueReader(origins);
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
}
