namespace KubeLint.Engine.Tests.Charts;

/// <summary>Suppressions in templates and values files.</summary>
public sealed class ChartSuppressionTests : IDisposable
{
    private const string Thing = "apiVersion: v1\nkind: Thing\nmetadata:\n  name: a\n";

    private readonly ChartProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("spec:\n  # kubelint disable KL6901 -- known\n  a:\n    b: bad\n  c: bad\n", 9)]
    [InlineData("spec:\n  {{- /* kubelint disable KL6901 -- known */}}\n  a:\n    b: bad\n  c: bad\n", 9)]
    [InlineData("spec:\n  {{/* kubelint disable KL6901 -- known */}}\n  {{- if true }}\n  a:\n  - bad\n  {{- end }}\n  c: bad\n", 11)]
    [InlineData("spec:\n  a: bad # kubelint disable KL6901\n  c: bad\n", 7)]
    [InlineData("spec:\n  a: bad {{/* kubelint disable KL6901 */}}\n  c: bad\n", 7)]
    [InlineData("spec:\n{{/* kubelint disable KL6901 */}}\n- x: bad\n  y: bad\n- bad\n", 9)]
    public void A_comment_of_a_template_speaks_of_the_node_below_or_of_its_line(string spec, int reportedLine)
    {
        _project.WithChart("web", ("templates/a.yaml", Thing + spec)).With(_project.Default("web"));
        var reported = Assert.Single(_project.Files.Reported(), text => text.EndsWith("KL6901", StringComparison.Ordinal));
        Assert.StartsWith($"web/templates/a.yaml({reportedLine},", reported, StringComparison.Ordinal);
        Assert.DoesNotContain(_project.Files.Reported(), text => text.Contains("KL0032", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# kubelint disable KL6901\n")]
    [InlineData("{{/* kubelint disable KL6901 */}}\n")]
    [InlineData("{{- /*\n  kubelint disable KL6901\n  -- for reasons */ -}}\n{{- if true }}\n")]
    public void Above_a_document_a_comment_speaks_of_the_document(string comment)
    {
        var end = comment.Contains("if true", StringComparison.Ordinal) ? "{{- end }}\n" : "";
        _project.WithChart("web", ("templates/a.yaml", comment + Thing + "a: bad\nb: bad\n" + end + "---\n" + Thing + "c: bad\n")).With(_project.Default("web"));
        Assert.Single(_project.Files.Reported(), text => text.EndsWith("KL6901", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# kubelint disable-file KL6901\n")]
    [InlineData("{{/* kubelint disable-file KL6901 */}}\n")]
    public void A_comment_can_speak_of_the_file(string comment)
    {
        _project.WithChart("web", ("templates/a.yaml", Thing + "a: bad\n---\n" + comment + Thing + "c: bad\n"), ("templates/b.yaml", Thing + "c: bad\n")).With(_project.Default("web"));
        Assert.Equal(["web/templates/b.yaml(5,4) warning KL6901"], _project.Files.Reported());
    }

    [Fact]
    public void A_comment_of_a_template_counts_for_values_that_it_prints()
    {
        _project.WithChart("web", ("values.yaml", "x: bad\n"), ("templates/a.yaml", Thing + "{{/* kubelint disable KL6901 */}}\nspec: {{ .Values.x }}\nmore: {{ .Values.x }}\n")).With(_project.Default("web"));
        Assert.Equal(["web/values.yaml(1,4) warning KL6901: Thing 'a' holds bad; remove it (rendered by templates/a.yaml(7))"], _project.Reported());
    }

    [Fact]
    public void A_comment_of_a_values_file_counts_wherever_the_value_goes()
    {
        _project.WithChart("web", ("values.yaml", "x: bad # kubelint disable KL6901 -- known\nz: bad\n"), ("templates/a.yaml", Thing + "spec: {{ .Values.x }}\nmore: \"{{ .Values.z }}\"\n")).With(_project.Default("web"));
        Assert.Equal(["web/values.yaml(2,4) warning KL6901"], _project.Files.Reported());
        var suppressed = Assert.Single(_project.Files.Run().Findings, finding => finding.Suppression is not null);
        Assert.Equal("known", suppressed.Suppression!.Justification);
        Assert.Equal(_project["web/values.yaml"], suppressed.Suppression.Location!.File.Path);
    }

    [Fact]
    public void An_annotation_that_is_rendered_counts_for_its_object()
    {
        _project.WithChart("web", ("values.yaml", "annotations:\n  kubelint.io/disable: KL6901\nx: bad\n"),
            ("templates/a.yaml", Thing + "  annotations:\n    {{- toYaml .Values.annotations | nindent 4 }}\nspec: bad\n---\n" + Thing + "spec: bad\n")).With(_project.Default("web"));
        Assert.Equal(["web/templates/a.yaml(13,7) warning KL6901"], _project.Files.Reported());
    }

    [Fact]
    public void Only_what_was_rendered_and_matched_nothing_is_unused()
    {
        _project.WithChart("web", ("values.yaml", "# kubelint disable KL6901\nx: fine\nshown: false\n"), ("templates/a.yaml",
            Thing + "{{/* kubelint disable KL6901 */}}\na: fine\n{{- if .Values.shown }}\n{{/* kubelint disable KL6901 */}}\nb: bad\n# kubelint disable KL6901\nc: bad\n{{- end }}\n# kubelint disable KL6901\nd: fine\n"))
            .With(_project.Release("web", "a"), _project.Release("web", "b"));
        Assert.Equal(
            ["web/templates/a.yaml(5,23) suggestion KL0032", "web/templates/a.yaml(13,20) suggestion KL0032", "web/values.yaml(1,20) suggestion KL0032"],
            _project.Files.Reported());
    }

    [Fact]
    public void A_mark_that_one_release_needs_is_used()
    {
        _project.WithChart("web", ("good.yaml", "x: good\n"), ("values.yaml", "x: bad\n"), ("templates/a.yaml", Thing + "# kubelint disable KL6901\nspec: {{ .Values.x }}\n"))
            .With(_project.Release("web", "a"), _project.Release("web", "b", "web/good.yaml"));
        Assert.Empty(_project.Files.Reported());
    }

    [Fact]
    public void A_directive_that_cannot_be_read_is_reported_in_the_template()
    {
        _project.WithChart("web", ("templates/a.yaml", Thing + "{{/* kubelint ignore KL6901 */}}\nspec: 1\n")).With(_project.Default("web"));
        Assert.Equal(
            ["web/templates/a.yaml(5,5) warning KL0035: Suppression cannot be understood and has no effect: 'ignore' is no directive; write '{{/* kubelint disable KL6002 */}}' or '{{/* kubelint disable-file KL6002 */}}'"],
            _project.Reported());
    }
}
