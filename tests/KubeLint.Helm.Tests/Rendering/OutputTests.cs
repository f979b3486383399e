using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Tests.Rendering;

/// <summary>What becomes of rendered text: documents, their order, hooks and what is left out.</summary>
public sealed class OutputTests
{
    [Fact]
    public void Documents_are_split_where_three_hyphens_begin_a_line_and_keep_blank_lines_at_their_ends()
    {
        var chart = RenderedChart.Of(("templates/a.yaml", "\n\n--- \t\nkind: A\n\n\n---kind: B\n---\n# only a comment\n---\n\n   \n--- # text\nkind: C\nx: ---\n"));
        Assert.Equal(["# only a comment\n", "kind: A\n\n\n", "kind: B\n", "# text\nkind: C\nx: ---\n"], chart.Release.Documents.Select(static document => document.File.Text));
    }

    [Fact]
    public void Manifests_come_by_kind_then_by_file_and_hooks_behind_them()
    {
        var chart = RenderedChart.Of(
            ("templates/b.yaml", "kind: Deployment\n---\nkind: Zebra\n---\nkind: Service\nmetadata: {name: b}\n"),
            ("templates/a.yaml", "kind: Apple\n---\nkind: Service\nmetadata: {name: a}\n---\nkind: Job\nmetadata: {annotations: {helm.sh/hook: 'Pre-Install , test'}}\n---\nkind: ConfigMap\nmetadata: {annotations: {helm.sh/hook: test-success}}\n"),
            ("templates/c.yaml", "kind: Job\nmetadata: {annotations: {helm.sh/hook: 'test, unknown'}}\n---\nkind: Secret\nmetadata: {annotations: {a: 1, b: true}}\n"),
            ("templates/_d.yaml", "kind: Never\n"),
            ("templates/NOTES.txt", "kind: Never\n"),
            ("templates/sub/NOTES.txt", "kind: Never\n"));
        Assert.Empty(chart.Problems);
        Assert.Equal(
            ["Secret", "Service a", "Service b", "Deployment", "Apple", "Zebra", "Hook ConfigMap", "Hook Job"],
            chart.Release.Documents.Select(static document => Summarize(document)));
    }

    [Fact]
    public void The_text_is_what_helm_template_prints()
    {
        var chart = RenderedChart.Of(
            new ReleaseSettings { IncludesCrds = true },
            ("crds/c.yaml", "kind: CustomResourceDefinition\nname: {{ not a template }}\n"),
            ("crds/readme.md", "text"),
            ("templates/a.yaml", "kind: ConfigMap\nname: {{ .Values.nope }}\n\n---\nkind: Job\nmetadata: {annotations: {helm.sh/hook: test}}\n\n"));
        Assert.Equal(
            "---\n# Source: root/crds/c.yaml\nkind: CustomResourceDefinition\nname: {{ not a template }}\n\n---\n# Source: root/templates/a.yaml\nkind: ConfigMap\nname:\n"
            + "---\n# Source: root/templates/a.yaml\nkind: Job\nmetadata: {annotations: {helm.sh/hook: test}}\n\n\n", chart.Text);
    }

    [Theory]
    [InlineData("a: b: c\n", "error converting YAML to JSON: yaml: mapping values are not allowed in this context", 1)]
    [InlineData("text\n", "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string into Go value of type util.SimpleHead", 1)]
    [InlineData("kind: [a]\n", "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go struct field SimpleHead.kind of type string", 1)]
    [InlineData("kind: A\nmetadata: {annotations: {a: {}}}\n", "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal object into Go struct field .metadata.annotations of type string", 1)]
    public void What_is_no_manifest_is_reported_and_kept(string text, string message, int line)
    {
        var chart = RenderedChart.Of(("templates/a.yaml", text), ("templates/b.yaml", "kind: ConfigMap\n"));
        var problem = Assert.Single(chart.Release.Problems);
        Assert.Equal(RenderProblemKind.Manifest, problem.Kind);
        Assert.Equal($"YAML parse error on root/templates/a.yaml: {message}", problem.Message);
        Assert.Equal(line, problem.Place.File.GetPosition(problem.Place.Span.Start).Line);
        Assert.Equal(2, chart.Release.Documents.Length);
    }

    private static string Summarize(RenderedDocument document)
    {
        var lines = document.File.Text.Split('\n');
        var name = lines.FirstOrDefault(static line => line.Contains("name: ", StringComparison.Ordinal))?.Split("name: ")[1].TrimEnd('}');
        return $"{(document.Kind == RenderedDocumentKind.Hook ? "Hook " : "")}{lines[0]["kind: ".Length..]}{(name is null ? "" : " " + name)}";
    }
}
