using System.Text;
using System.Text.Json;
using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Tests.Charts;
using KubeLint.Helm.Tests.Goldens;
using KubeLint.Helm.Values;
using KubeLint.Tests;

namespace KubeLint.Helm.Tests.Rendering;

/// <summary>
/// What helm 3.10.1 makes of expressions. Each one was the body of a template that <c>include</c> executes, and the result was
/// encoded so that every byte of it, <c>&lt;no value&gt;</c> included, can be seen.
/// </summary>
public sealed class ExpressionGoldenTests
{
    private static readonly Lazy<Chart> s_chart = new(LoadChart);

    /// <summary>What the newest Helm answers otherwise than 3.10.1; the file says why.</summary>
    private static readonly Dictionary<string, string> s_newer = ReadAll("expressions-newer.jsonl").ToDictionary(static golden => golden.Expression, static golden => golden.Result, StringComparer.Ordinal);

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Goldens.Length)];

    private static Golden[] Goldens { get; } = ReadAll("expressions.jsonl");

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_expression_gives_what_Helm_gives(int row)
    {
        var golden = Goldens[row];
        Assert.Equal(s_newer.GetValueOrDefault(golden.Expression) ?? golden.Result, Render(golden.Expression));
    }

    [Fact]
    public void Every_exception_is_one_of_the_rows_and_differs_from_it()
    {
        var results = Goldens.ToDictionary(static golden => golden.Expression, static golden => golden.Result, StringComparer.Ordinal);
        Assert.All(s_newer, newer => Assert.NotEqual(results[newer.Key], newer.Value));
    }

    private static Golden[] ReadAll(string name) =>
        [.. GoldenRows.ReadFile(Path.Combine(TestPaths.Assets, "charts", name)).Select(Read)];

    private static Golden Read(JsonElement row)
    {
        // A problem is said in one line.
        var result = row.TryGetProperty("err", out var error) ? error.GetString()!.Replace('\n', ' ') : row.GetProperty("out").GetString()!;
        return new Golden(row.GetProperty("expr").GetString()!, result);
    }

    private static string Render(string expression)
    {
        var template = $"#\n# {{{{ define \"__e\" }}}}{expression}{{{{ end }}}}{{{{ include \"__e\" . | b64enc }}}}\n";
        var chart = s_chart.Value;
        var file = new ChartFile("templates/a.yaml", "a.yaml", [.. Encoding.UTF8.GetBytes(template)]);
        var settings = new ReleaseSettings { Name = "rel", Namespace = "ns", KubeVersion = "1.25.0" };
        var release = ChartRenderer.Render(chart with { Templates = [.. chart.Templates.Where(static other => other.Name != "templates/a.yaml"), file] }, settings);
        if (release.Problems.FirstOrDefault() is { } problem)
            return "Error: " + problem.Message;
        var encoded = Assert.Single(release.Documents).File.Text.Split("# ")[1].Trim();
        return GoBytes.ToText(Convert.FromBase64String(encoded));
    }

    private static Chart LoadChart()
    {
        using var folder = new ChartFolder("apiVersion: v2\nname: ex\nversion: 0.1.0\nappVersion: \"1.2\"\n");
        folder.Write("values.yaml", GoldenRows.Values + "tplstr: \"{{ .Release.Name }}-x\"\n");
        folder.Write("cfg/a.txt", "l1\nl2\n");
        folder.Write("cfg/b.yaml", "k: v\n");
        folder.Write("templates/_h.tpl", "{{ define \"h\" }}[{{ . }}]{{ end }}{{ define \"trim\" -}}\n  x\n{{- end }}");
        folder.Write("templates/a.yaml", "");
        return folder.Load().Chart!;
    }

    /// <param name="Expression">An action, or several with text between them.</param>
    /// <param name="Result">What it prints, or the error that begins with <c>Error: </c>.</param>
    private sealed record Golden(string Expression, string Result);
}
