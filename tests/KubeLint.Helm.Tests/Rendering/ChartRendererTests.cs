using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Tests.Rendering;

/// <summary>A whole chart: what templates see, the order of their execution, and what fails.</summary>
public sealed class ChartRendererTests
{
    [Theory]
    [InlineData(".Capabilities.KubeVersion", "v1.33.4")]
    [InlineData(".Capabilities.KubeVersion.Version", "v1.33.4-gke.1")]
    [InlineData(".Capabilities.KubeVersion.GitVersion", "v1.33.4-gke.1")]
    [InlineData(".Capabilities.KubeVersion.Minor", "33")]
    [InlineData(".Capabilities.APIVersions.Has \"apps/v1\"", "true")]
    [InlineData(".Capabilities.APIVersions.Has \"apps/v1/Deployment\"", "false")]
    [InlineData(".Capabilities.APIVersions.Has \"example.org/v1\"", "true")]
    [InlineData("(.Capabilities.APIVersions | len)", "56")]
    [InlineData(".Capabilities.HelmVersion.Version", "v4.2.4")]
    [InlineData(".Release", "map[IsInstall:true IsUpgrade:false Name:rel Namespace:ns Revision:1 Service:Helm]")]
    [InlineData(".Release.Time", "")]
    [InlineData(".Template", "map[BasePath:root/templates Name:root/templates/a.yaml]")]
    [InlineData(".Chart.Name", "root")]
    [InlineData(".Chart.IsRoot", "true")]
    [InlineData(".Chart.Nope", "")]
    [InlineData(".Chart.Maintainers", "[]")]
    [InlineData(".Subcharts.sub.Chart.IsRoot", "false")]
    [InlineData(".Subcharts.sub.Values.x", "1")]
    [InlineData(".Files.Get \"cfg/a.txt\"", "l1\nl2")]
    [InlineData(".Files.Get \"nope\"", "")]
    [InlineData(".Files.Lines \"cfg/a.txt\"", "[l1 l2]")]
    [InlineData("(.Files.GetBytes \"cfg/b\")", "[255 65]")]
    [InlineData("(.Files.GetBytes \"cfg/a.txt\") | toString", "l1\nl2")]
    [InlineData("(.Files.Glob \"**/b\").AsSecrets", "b: /0E=")]
    [InlineData("(.Files.Glob \"cfg/a*\").AsConfig", "a.txt: |\n  l1\n  l2")]
    [InlineData("(.Files.Glob \"x\").AsConfig", "{}")]
    [InlineData("range $path, $_ := .Files.Glob \"c*/**\" }}{{ $path }} {{ end", "cfg/a.txt cfg/b")]
    [InlineData("set .Values.sub \"x\" 2 | len }}{{ .Subcharts.sub.Values.x", "22")]
    [InlineData("typeOf .Values.AsMap", "map[string]interface {}")]
    public void Templates_see_what_Helm_shows_them(string expression, string expected)
    {
        using var folder = new Charts.ChartFolder();
        folder.Write("cfg/a.txt", "l1\nl2\n");
        folder.Write("cfg/b", [0xFF, 0x41]);
        folder.Write("templates/a.yaml", $"{{{{ {expression} }}}}");
        folder.Write("charts/sub/Chart.yaml", "apiVersion: v2\nname: sub\nversion: 1.0.0\n");
        folder.Write("charts/sub/values.yaml", "x: 1\n");
        var settings = new ReleaseSettings { Name = "rel", Namespace = "ns", KubeVersion = "1.33.4-gke.1", ApiVersions = ["example.org/v1"] };
        var release = ChartRenderer.Render(folder.Load().Chart!, settings, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(release.Problems, static problem => problem.Kind == RenderProblemKind.TemplateExecution);
        Assert.Equal(expected, string.Concat(release.Documents.Select(static document => document.File.Text)).TrimEnd());
    }

    [Fact]
    public void Files_are_executed_from_the_deepest_and_last_on_so_that_later_ones_see_changes()
    {
        const string Append = "{{ $_ := set .Values \"log\" (print .Values.log .Template.Name \";\") }}";
        var chart = RenderedChart.Of(
            ("values.yaml", "log: ''\n"),
            ("templates/0.yaml", "kind: A\nlog: {{ .Values.log }}"),
            ("templates/a.yaml", Append),
            ("templates/b.yaml", Append),
            ("templates/x/c.yaml", Append));
        Assert.Equal("kind: A\nlog: root/templates/x/c.yaml;root/templates/b.yaml;root/templates/a.yaml;", Assert.Single(chart.Release.Documents).File.Text);
    }

    [Fact]
    public void A_template_that_fails_is_one_problem_at_its_place_and_the_others_go_on()
    {
        var chart = RenderedChart.Of(
            ("templates/a.yaml", "kind: A\n"),
            ("templates/b.yaml", "kind: B\n{{ fail \"two\\nlines\" }}\n"),
            ("templates/c.yaml", "kind: C\n{{ nope }}\n"),
            ("templates/d.yaml", "kind: D\n{{ .Values.a.b.c }}\n"),
            ("templates/_h.tpl", "{{ define \"h\" }}\n  {{ required \"name it\" .Values.name }}{{ end }}"),
            ("templates/NOTES.txt", "{{ include \"h\" . }}"));
        Assert.Equal(
            [
                "TemplateExecution NOTES.txt(1,4): execution error at (root/templates/NOTES.txt:1:3): name it",
                "TemplateExecution b.yaml(2,4): execution error at (root/templates/b.yaml:2:3): two lines",
                "TemplateExecution d.yaml(2,4): template: root/templates/d.yaml:2:10: executing \"root/templates/d.yaml\" at <.Values.a.b.c>: nil pointer evaluating interface {}.b",
                "TemplateSyntax c.yaml(2,4): parse error at (root/templates/c.yaml:2): function \"nope\" not defined",
            ],
            chart.Problems.Select(static problem => problem.Replace("_h.tpl(2,6)", "NOTES.txt(1,4)", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal("kind: A\n", Assert.Single(chart.Release.Documents).File.Text);
    }

    [Fact]
    public void A_failure_in_an_included_template_names_the_actions_that_led_to_it()
    {
        var chart = RenderedChart.Of(("templates/_h.tpl", "{{ define \"h\" }}\n  {{ fail \"no\" }}{{ end }}"), ("templates/a.yaml", "a: {{ include \"h\" . }}"));
        var problem = Assert.Single(chart.Release.Problems);
        Assert.Equal("_h.tpl(2,6)fail \"no\"", RenderedChart.Show(problem.Place));
        Assert.Equal(["a.yaml(1,4){{ include \"h\" . }}"], problem.Chain.Select(RenderedChart.Show));
    }

    [Fact]
    public void What_a_file_with_a_syntax_error_would_have_defined_is_not_missed_by_every_other_file()
    {
        var chart = RenderedChart.Of(
            ("templates/_h.tpl", "{{ define \"h\" }}{{ end }}{{ nope }}"),
            ("templates/a.yaml", "{{ include \"h\" . }}"),
            ("templates/b.yaml", "{{ template \"h\" . }}"),
            ("templates/c.yaml", "kind: C"));
        Assert.Equal(["TemplateSyntax _h.tpl(1,29): parse error at (root/templates/_h.tpl:1): function \"nope\" not defined"], chart.Problems);
        Assert.Equal("kind: C", Assert.Single(chart.Release.Documents).File.Text);
    }

    [Fact]
    public void A_version_that_the_chart_is_not_made_for_is_reported_at_the_range()
    {
        var chart = RenderedChart.Of(
            new ReleaseSettings { KubeVersion = "1.20" },
            ("Chart.yaml", "apiVersion: v2\nname: root\nversion: 1.0.0\nkubeVersion: \">=1.25\"\n"),
            ("templates/a.yaml", "kind: A"));
        Assert.Equal(["Chart Chart.yaml(4,14): chart requires kubeVersion: >=1.25 which is incompatible with Kubernetes v1.20"], chart.Problems);
        Assert.Single(chart.Release.Documents);
    }

    [Fact]
    public void A_version_that_is_none_is_reported()
    {
        var chart = RenderedChart.Of(new ReleaseSettings { KubeVersion = "new" }, ("templates/a.yaml", "v: {{ .Capabilities.KubeVersion }}"));
        Assert.Equal(["Chart Chart.yaml(2,7): invalid kube version 'new': could not parse \"new\" as version"], chart.Problems);
    }

    [Fact]
    public void A_library_renders_nothing_and_lends_only_its_partials()
    {
        var library = RenderedChart.Of(("Chart.yaml", "apiVersion: v2\nname: root\nversion: 1.0.0\ntype: library\n"), ("templates/a.yaml", "kind: A"));
        Assert.Equal(["Chart Chart.yaml(4,7): library charts are not installable"], library.Problems);
        Assert.Empty(library.Release.Documents);
        var user = RenderedChart.Of(
            ("charts/lib/Chart.yaml", "apiVersion: v2\nname: lib\nversion: 1.0.0\ntype: library\n"),
            ("charts/lib/templates/_a.tpl", "{{ define \"n\" }}lib{{ end }}"),
            ("charts/lib/templates/b.yaml", "kind: Never {{ nope }}"),
            ("templates/a.yaml", "kind: {{ include \"n\" . }}"));
        Assert.Empty(user.Problems);
        Assert.Equal("kind: lib", Assert.Single(user.Release.Documents).File.Text);
    }

    [Fact]
    public void More_output_than_is_allowed_ends_the_rendering()
    {
        var settings = new ReleaseSettings { Limits = new RenderLimits(MaxOutputLength: 100) };
        var chart = RenderedChart.Of(settings, ("templates/b.yaml", "# " + new string('x', 60)), ("templates/a.yaml", "# " + new string('x', 60)));
        Assert.Equal(["Limit a.yaml(1,1): the chart renders more than 100 characters"], chart.Problems);
        Assert.Single(chart.Release.Documents);
    }

    [Fact]
    public void Steps_are_counted_for_the_chart_as_a_whole_and_each_template_that_lacks_them_says_so()
    {
        var settings = new ReleaseSettings { Limits = new RenderLimits(MaxSteps: 1000) };
        var chart = RenderedChart.Of(settings, [.. Enumerable.Range(0, 9).Select(static i => ($"templates/{i}.yaml", "# {{ range untilStep 0 300 1 }}{{ . }}{{ end }}"))]);
        Assert.NotEmpty(chart.Release.Problems);
        Assert.All(chart.Release.Problems, static problem => Assert.Equal(RenderProblemKind.Limit, problem.Kind));
        Assert.Distinct(chart.Release.Problems.Select(static problem => problem.Place.File.Path));
    }

    [Fact]
    public void Cancelling_ends_the_rendering()
    {
        using var folder = new Charts.ChartFolder();
        folder.Write("templates/a.yaml", "{{ range untilStep 0 100000 1 }}{{ end }}");
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ChartRenderer.Render(folder.Load().Chart!, new ReleaseSettings(), source.Token));
    }
}
