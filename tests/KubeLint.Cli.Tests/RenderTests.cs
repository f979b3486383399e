using KubeLint.Tests;

namespace KubeLint.Cli.Tests;

public sealed class RenderTests
{
    private const string Template = "kind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\n  namespace: {{ .Release.Namespace }}\ndata:\n  image: {{ .Values.image.name }}:{{ .Values.image.tag }}\n  tag: {{ .Values.image.tag | quote }}\n  text: {{ include \"text\" . }}\n";

    [Fact]
    public void Prints_what_helm_template_prints()
    {
        using var project = CreateChart().Write("more.yaml", "image:\n  tag: b\n");
        Assert.Equal(0, project.Run("render", "chart", "-f", "more.yaml", "--release", "rel", "--namespace", "ns"));
        Assert.Equal("", project.Error);
        Assert.Equal("---\n# Source: c/templates/a.yaml\nkind: ConfigMap\nmetadata:\n  name: rel\n  namespace: ns\ndata:\n  image: web:b\n  tag: \"b\"\n  text: t\n", project.Output);
    }

    [Theory]
    [InlineData("release-name", "default", "a")]
    [InlineData("release-name", "default", "1", "--set", "image.tag=1")]
    [InlineData("release-name", "default", "1", "--set-string", "image.tag=1", "--set", "image.tag=2")]
    [InlineData("release-name", "default", "x,y=z", "--set-literal", "image.tag=x,y=z")]
    [InlineData("release-name", "default", "j", "--set-json", "image={\"tag\":\"j\"}")]
    [InlineData("release-name", "default", "from file", "--set-file", "image.tag=tag.txt")]
    [InlineData("release-name", "default", "second", "-f", "first.yaml,second.yaml")]
    [InlineData("r", "n", "first", "-f", "second.yaml", "--values", "first.yaml", "--release", "r", "-n", "n")]
    public void Options_are_those_of_helm(string name, string space, string tag, params string[] options)
    {
        using var project = CreateChart().Write("tag.txt", "from file").Write("first.yaml", "image: {tag: first}").Write("second.yaml", "image: {tag: second}");
        Assert.Equal(0, project.Run(["render", "chart", .. options]));
        Assert.Contains($"  name: {name}\n  namespace: {space}\n", project.Output, StringComparison.Ordinal);
        Assert.Contains($"  tag: \"{tag}\"\n", project.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_of_the_cluster_can_be_told()
    {
        using var project = CreateChart().Write("chart/templates/a.yaml", "v: {{ .Capabilities.KubeVersion }} {{ .Capabilities.APIVersions.Has \"a/v1\" }} {{ .Capabilities.APIVersions.Has \"b/v1\" }}\n");
        Assert.Equal(0, project.Run("render", "chart", "--kube-version", "1.31", "-a", "a/v1", "--api-versions", "b/v1"));
        Assert.Contains("v: v1.31.0 true true\n", project.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Custom_resource_definitions_are_printed_on_request()
    {
        using var project = CreateChart().Write("chart/crds/x.yaml", "kind: CustomResourceDefinition\n");
        Assert.Equal(0, project.Run("render", "chart"));
        Assert.DoesNotContain("crds/x.yaml", project.Output, StringComparison.Ordinal);
        Assert.Equal(0, project.Run("render", "chart", "--include-crds"));
        Assert.Contains("# Source: c/crds/x.yaml\nkind: CustomResourceDefinition\n", project.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_line_is_explained_on_request()
    {
        using var project = CreateChart();
        Assert.Equal(0, project.Run("render", "chart", "--explain"));
        Assert.Equal(
            [
                "---",
                "# Source: c/templates/a.yaml",
                "kind: ConfigMap       # templates/a.yaml:1",
                "metadata:             # templates/a.yaml:2",
                "  name: release-name  # templates/a.yaml:3",
                "  namespace: default  # templates/a.yaml:4",
                "data:                 # templates/a.yaml:5",
                "  image: web:a        # templates/a.yaml:6 <- values.yaml:2 <- values.yaml:3",
                "  tag: \"a\"            # values.yaml:3 image.tag <- templates/a.yaml:7",
                "  text: t             # templates/a.yaml:8",
            ],
            project.Lines);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Origins_are_gray_where_colours_may_be_used(bool isPlain, bool isColoured)
    {
        using var project = CreateChart();
        project.Run(isPlain, "render", "chart", "--explain");
        Assert.Equal(isColoured, project.Output.Contains("\u001b[90m# templates/a.yaml:1\u001b[0m", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_that_fails_is_told_at_its_place_and_the_others_are_printed()
    {
        using var project = CreateChart().Write("chart/templates/b.yaml", "kind: B\n  {{ fail \"no\" }}\n");
        Assert.Equal(1, project.Run("render", "chart"));
        Assert.Equal($"{Path.Combine(project.Folder, "chart/templates/b.yaml")}(2,6): error: execution error at (c/templates/b.yaml:2:5): no\n", project.Error.ReplaceLineEndings("\n"));
        Assert.Contains("kind: ConfigMap", project.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'", "nowhere' does not exist", "nowhere")]
    [InlineData("The path of the chart is empty", "", "")]
    [InlineData("'gone.yaml' cannot be read: ", "", "chart", "-f", "gone.yaml")]
    [InlineData("'gone.txt' cannot be read: ", "", "chart", "--set-file", "a=gone.txt")]
    public void What_cannot_be_read_gives_2(string start, string end, params string[] arguments)
    {
        using var project = CreateChart();
        Assert.Equal(2, project.Run(["render", .. arguments]));
        Assert.Equal("", project.Output);
        Assert.StartsWith(start, project.Error, StringComparison.Ordinal);
        Assert.EndsWith(end, project.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_chart_is_an_error()
    {
        using var project = new CliProject().Write("folder/a.yaml", "");
        Assert.Equal(1, project.Run("render", "folder"));
        Assert.Contains("error: Chart.yaml file is missing", project.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_line_of_the_chart_of_origins_has_its_own()
    {
        var folder = Path.Combine(TestPaths.Assets, "charts", "provenance");
        using var project = new CliProject();
        Assert.Equal(0, project.Run("render", Path.Combine(folder, "chart"), "--release", "rel", "--namespace", "ns", "--explain"));
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "explained.txt")), project.Output);
    }

    private static CliProject CreateChart() => new CliProject()
        .Write("chart/Chart.yaml", "apiVersion: v2\nname: c\nversion: 1.0.0\n")
        .Write("chart/values.yaml", "image:\n  name: web\n  tag: a\n")
        .Write("chart/templates/_h.tpl", "{{ define \"text\" }}t{{ end }}")
        .Write("chart/templates/a.yaml", Template);
}
