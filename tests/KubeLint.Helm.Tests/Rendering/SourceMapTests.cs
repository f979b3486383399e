using KubeLint.Helm.Rendering;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Tests.Rendering;

/// <summary>The way back from rendered text.</summary>
public sealed class SourceMapTests
{
    private const string Values = "name: web\nimage:\n  repository: \"nginx\"\n  tag: 1.2\nlabels:\n  app: x\n  long: |\n    one\n    two\ntext: 'a {{ .Values.name }} b'\n";

    private static readonly RenderedChart s_chart = RenderedChart.Of(
        ("values.yaml", Values),
        ("cfg/a.txt", "first\nsecond\n"),
        ("templates/_h.tpl", "{{ define \"fixed\" }}inner{{ end }}{{ define \"name\" }}{{ .Values.name | upper }}{{ end }}"),
        ("templates/a.yaml", """
            kind: A
            whole: {{ .Values.name }}
            quoted: {{ .Values.image.repository | quote }}
            within: "{{ .Values.image.tag }}"
            mixed: {{ .Values.image.repository }}:{{ .Values.image.tag }}
            labels:
              {{- toYaml .Values.labels | nindent 2 }}
            fixed: {{ include "fixed" . }}
            hash: {{ .Values.name | sha256sum }}
            expanded: {{ tpl .Values.text . }}
            file: {{ (.Files.Lines "cfg/a.txt") | last }}
            """));

    [Theory]
    [InlineData("kind", "a.yaml(1,1)kind", "")]
    [InlineData("ind: A", "a.yaml(1,2)ind: A", "")]
    [InlineData("web", "values.yaml(1,7)web", "name")]
    [InlineData("\"nginx\"", "values.yaml(3,15)\"nginx\"", "image.repository")]
    [InlineData("ngi", "values.yaml(3,16)ngi", "image.repository")]
    [InlineData("\"1.2\"", "values.yaml(4,8)1.2", "image.tag")]
    [InlineData("nginx:1.2", "a.yaml(5,8){{ .Values.image.repository }}:{{ .Values.image.tag }}", "")]
    [InlineData("app", "values.yaml(6,3)app", "labels.app")]
    [InlineData("long", "values.yaml(7,3)long", "labels.long")]
    [InlineData("two", "values.yaml(9,5)two", "labels.long")]
    [InlineData("inner", "_h.tpl(1,21)inner", "")]
    [InlineData("a web b", "values.yaml(10,7)'a {{ .Values.name }} b'", "text")]
    [InlineData("second", "a.txt(2,1)second", "")]
    public void A_span_resolves_to_where_its_text_stands(string text, string place, string path)
    {
        Assert.Empty(s_chart.Problems);
        var mapped = s_chart.Resolve(text);
        Assert.Equal(place, RenderedChart.Show(mapped.Place));
        Assert.Equal(path, mapped.ValuesPath);
        Assert.Equal(path.Length > 0, mapped.IsValue);
    }

    [Fact]
    public void A_block_scalar_as_a_whole_is_its_leaf()
    {
        var mapped = s_chart.Resolve("|\n    one\n    two");
        Assert.Equal("labels.long", mapped.ValuesPath);
        Assert.StartsWith("values.yaml(7,9)|", RenderedChart.Show(mapped.Place), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web", "a.yaml(2,8){{ .Values.name }}")]
    [InlineData("inner", "a.yaml(8,8){{ include \"fixed\" . }}")]
    [InlineData("nginx:1.2", "values.yaml(3,15)\"nginx\"", "values.yaml(4,8)1.2")]
    [InlineData("second", "a.yaml(11,7){{ (.Files.Lines \"cfg/a.txt\") | last }}")]
    [InlineData("kind")]
    public void The_chain_has_the_other_ends(string text, params string[] places) =>
        Assert.Equal(places, s_chart.Resolve(text).Chain.Select(RenderedChart.Show));

    [Fact]
    public void What_is_computed_is_at_the_action_and_names_the_values()
    {
        var document = Assert.Single(s_chart.Release.Documents);
        var start = document.File.Text.IndexOf("hash: ", StringComparison.Ordinal) + 6;
        var mapped = document.Map.Resolve(new TextSpan(start, 64));
        Assert.Equal("a.yaml(9,7){{ .Values.name | sha256sum }}", RenderedChart.Show(mapped.Place));
        Assert.Equal(["values.yaml(1,7)web"], mapped.Chain.Select(RenderedChart.Show));
    }

    [Fact]
    public void Empty_spans_and_those_behind_the_text_resolve_as_well()
    {
        var document = Assert.Single(s_chart.Release.Documents);
        var start = document.File.Text.IndexOf("web", StringComparison.Ordinal);
        Assert.Equal("name", document.Map.Resolve(new TextSpan(start, 0)).ValuesPath);
        Assert.Equal("a.txt(2,6)d", RenderedChart.Show(document.Map.Resolve(new TextSpan(int.MaxValue / 2, 0)).Place));
    }

    [Fact]
    public void Without_origins_a_span_is_in_its_template()
    {
        var chart = RenderedChart.Of(new ReleaseSettings { TracksOrigins = false }, ("templates/a.yaml", "kind: {{ .Chart.Name }}"));
        Assert.Equal("a.yaml(1,1)", RenderedChart.Show(chart.Resolve("root").Place));
    }

    [Fact]
    public void To_resolve_a_span_does_not_cost_more_in_a_longer_text() => KubeLint.Tests.Growth.IsLinear(
        8_000,
        static size => RenderedChart.Of(RenderedChart.WithValues("name: web\n"), ("templates/a.yaml", $"{{{{ range untilStep 0 {size} 1 }}}}- {{{{ $.Values.name }}}}\n{{{{ end }}}}")).Release.Documents[0],
        static document =>
        {
            for (var i = 0; i < document.File.Text.Length; i += 3)
                document.Map.Resolve(new TextSpan(i, 2));
        });

    [Fact]
    public void What_a_helper_puts_together_for_a_line_stands_at_the_line_with_the_helper_behind_it()
    {
        var chart = RenderedChart.Of(
            ("values.yaml", "part: api\n"),
            ("templates/_helpers.tpl", "{{ define \"name\" }}{{ printf \"%s-%s\" .Release.Name .Values.part }}{{ end }}{{ define \"image\" }}nginx:latest{{ end }}"),
            ("templates/a.yaml", "metadata:\n  name: \"{{ include \"name\" . }}\"\nimage: {{ include \"image\" . }}\n"));
        var name = chart.Resolve("release-name-api");
        Assert.Equal("a.yaml(2,10){{ include \"name\" . }}", RenderedChart.Show(name.Place));
        Assert.Equal(["_helpers.tpl(1,20){{ printf \"%s-%s\" .Release.Name .Values.part }}", "values.yaml(1,7)api"], name.Chain.Select(RenderedChart.Show));
        Assert.Equal("_helpers.tpl(1,96)nginx:latest", RenderedChart.Show(chart.Resolve("nginx:latest").Place));
    }
}
