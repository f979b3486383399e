using KubeLint.Helm.Functions;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Templates;
using KubeLint.Helm.Tests.Goldens;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Tests.Functions;

/// <summary>What helm 3.10.1 answers, made by running it. Where the newest Helm answers otherwise, the row says what and why.</summary>
public sealed class FunctionGoldenTests
{
    private const string Start = "executing \"__e\" ";

    [Theory]
    [MemberData(nameof(Goldens), "collections.jsonl")]
    [MemberData(nameof(Goldens), "numbers.jsonl")]
    [MemberData(nameof(Goldens), "dates.jsonl")]
    [MemberData(nameof(Goldens), "versions-and-paths.jsonl")]
    public void Answers_as_Helm_does(string expression, string expected) => Assert.Equal(expected, Evaluate(expression));

    public static TheoryData<string, string> Goldens(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var root in GoldenRows.Read(file))
        {
            var answer = root.TryGetProperty("newest", out var newest) ? newest : root.TryGetProperty("out", out var output) ? output : root.GetProperty("err");
            data.Add(root.GetProperty("expr").GetString()!, answer.GetString()!);
        }
        return data;
    }

    /// <summary>The text that an expression prints, or the place and the message of its error.</summary>
    internal static string Evaluate(string expression)
    {
        var source = new TemplateSource("a.yaml", new SourceFile("a.yaml", $"{{{{ define \"__e\" }}}}{expression}{{{{ end }}}}{{{{ include \"__e\" . }}}}"));
        var parsed = TemplateParser.Parse(source, FunctionTable.Names);
        Assert.Null(parsed.Error?.ToString());
        var templates = new TemplateSet();
        templates.Add(parsed.File!);
        var values = ((MapValue)YamlTextReader.Read(new TextValue(GoldenRows.Values), out _)).As(MapValue.ValuesType);
        try
        {
            return new Interpreter(templates, new ReleaseSettings(), TestContext.Current.CancellationToken)
                .Execute("a.yaml", new MapValue(MapValue.ValuesType) { ["Values"] = values }).Text;
        }
        catch (ExecutionException error)
        {
            return error.Message[(error.Message.IndexOf(Start, StringComparison.Ordinal) + Start.Length)..];
        }
    }
}
