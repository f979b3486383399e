using System.Globalization;
using KubeLint.Helm.Rendering;
using KubeLint.Tests;

namespace KubeLint.Helm.Tests.Rendering;

/// <summary>Rendering takes time in proportion to the values, the templates and the output, origins tracked.</summary>
public sealed class RenderGrowthTests
{
    [Theory]
    [InlineData("data: {{ toYaml .Values.entries | nindent 2 }}")]
    [InlineData("data: {{ toYaml .Values.entries | nindent 2 | indent 2 | nindent 2 | replace \"zz\" \"y\" }}")]
    [InlineData("data:{{ range $name, $entry := .Values.entries }}\n  {{ $name }}: {{ $entry.text | quote }}{{ end }}")]
    [InlineData("data:{{ range $name, $entry := .Values.entries }}\n  {{ $name }}: {{ include \"outer\" $entry | nindent 4 }}{{ end }}")]
    [InlineData("data: {{ tpl (toYaml .Values.entries) . | fromYaml | toJson }}")]
    public void Time_grows_with_the_values(string template) => Growth.IsLinear(
        20_000,
        static size => "entries:\n" + string.Concat(Enumerable.Range(0, size).Select(static i => string.Create(CultureInfo.InvariantCulture, $"  k{i}:\n    text: some words of {i}\n"))),
        values => Render(values, template));

    [Fact]
    public void Time_grows_with_the_depth_of_includes() => Growth.IsLinear(
        800,
        static depth => string.Concat(Enumerable.Range(0, depth).Select(static i => string.Create(
            CultureInfo.InvariantCulture, $"{{{{ define \"n{i}\" }}}}{(i == 0 ? "{{ .Values.text }}" : $"{{{{ include \"n{i - 1}\" . }}}}")} x{{{{ end }}}}\n"))) + $"a: {{{{ include \"n{depth - 1}\" . }}}}",
        static template => Render("text: words\n", template));

    private static void Render(string values, string template)
    {
        var rendered = RenderedChart.Of(
            ("values.yaml", values),
            ("templates/_h.tpl", "{{ define \"outer\" }}{{ include \"inner\" . | trim | quote }}{{ end }}{{ define \"inner\" }}{{ .text | upper | lower }}\n{{ end }}"),
            ("templates/a.yaml", "kind: ConfigMap\n" + template + "\n"));
        Assert.Empty(rendered.Problems);
        Assert.Equal(RenderedDocumentKind.Manifest, Assert.Single(rendered.Release.Documents).Kind);
    }
}
