using KubeLint.Dev.Provenance;
using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Tests.Charts;
using KubeLint.Tests;

namespace KubeLint.Helm.Tests.Rendering;

/// <summary>Our own charts with each leaf of their values changed in turn.</summary>
public sealed class ProvenanceProofTests
{
    [Theory]
    [InlineData("provenance", 29, 20)]
    [InlineData("tpl-nest", 9, 12)]
    [InlineData("subcharts", 55, 182)]
    [InlineData("import-values", 26, 121)]
    [InlineData("schema", 11, 14)]
    [InlineData("yaml-emit", 242, 247)]
    public void Exactly_what_resolves_to_a_leaf_changes_with_it(string name, int tried, int changed)
    {
        var figures = ProvenanceProof.Run(ChartLoader.Load(Path.Combine(TestPaths.Assets, "charts", name, "chart")).Chart!, new ReleaseSettings());

        Assert.Empty(figures.Mismatches);
        // With fewer the proof would prove less.
        Assert.True(figures.Tried >= tried && figures.Changed >= changed, figures.ToString());
    }

    [Fact]
    public void A_text_that_has_lost_its_origin_is_found()
    {
        using var folder = new ChartFolder();
        folder.Write("values.yaml", "name: web\n");
        folder.Write("templates/a.yaml", "a: {{ .Values.name | b64enc | b64dec }}\n");

        var figures = ProvenanceProof.Run(folder.Load().Chart!, new ReleaseSettings());

        Assert.EndsWith("'web' -> 'wec' is its text and does not resolve to it", Assert.Single(figures.Mismatches));
    }

    [Fact]
    public void A_leaf_that_decides_what_is_rendered_is_excepted()
    {
        using var folder = new ChartFolder();
        folder.Write("values.yaml", "enabled: true\nname: web\n");
        folder.Write("templates/a.yaml", "a: {{ .Values.name }}\n{{- if .Values.enabled }}\nb: c\n{{- end }}\n");

        var figures = ProvenanceProof.Run(folder.Load().Chart!, new ReleaseSettings());

        Assert.Equal((1, 1, 1), (figures.Tried, figures.Structural, figures.Changed));
    }
}
