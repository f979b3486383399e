namespace KubeLint.Engine.Tests.Charts;

/// <summary>Charts are rendered, and what is found in them stands in their files.</summary>
public sealed class ReleaseTests : IDisposable
{
    private const string Thing = "apiVersion: v1\nkind: Thing\nmetadata:\n  name: a\n";

    private readonly ChartProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_value_is_reported_where_it_is_written()
    {
        _project.WithChart("web", ("values.yaml", "color: badValue\n"), ("templates/a.yaml", Thing + "spec:\n  color: {{ .Values.color }}\n")).With(_project.Default("web"));
        var finding = Assert.Single(_project.Files.Run().Reported);
        Assert.Equal("web/values.yaml(1,8) warning KL6901", _project.Files.Describe(finding));
        Assert.Equal("Thing 'a' holds badValue; remove it (rendered by templates/a.yaml(6))", finding.Diagnostic.Message);
        var related = Assert.Single(finding.Diagnostic.Related);
        Assert.Equal(_project["web/templates/a.yaml"], related.File.Path);
        Assert.Equal(6, related.Start.Line);
    }

    [Fact]
    public void Text_of_a_template_is_reported_in_the_template()
    {
        _project.WithChart("web", ("templates/a.yaml", "{{- if true }}\n" + Thing + "spec: bad\n{{- end }}\n")).With(_project.Default("web"));
        Assert.Equal(["web/templates/a.yaml(6,7) warning KL6901: Thing 'a' holds bad; remove it"], _project.Reported());
    }

    [Fact]
    public void A_finding_of_several_releases_is_one_that_names_them()
    {
        _project.WithChart("web",
                ("values.yaml", "color: bad\n"), ("other.yaml", "color: good\n"),
                ("templates/a.yaml", Thing.Replace("name: a", "name: {{ .Release.Name }}", StringComparison.Ordinal) + "spec: {{ .Values.color }}\nmore: bad{{ .Release.Name }}\n"))
            .With(_project.Release("web", "dev"), _project.Release("web", "test"), _project.Release("web", "prod", "web/other.yaml"));
        Assert.Equal(
            [
                "web/templates/a.yaml(6,7) warning KL6901: Thing 'dev' holds baddev; remove it (in releases 'dev', 'test' and 'prod')",
                "web/values.yaml(1,8) warning KL6901: Thing 'dev' holds bad; remove it (rendered by templates/a.yaml(5) in releases 'dev' and 'test')",
            ],
            _project.Reported());
    }

    [Fact]
    public void Objects_of_releases_meet_only_one_another()
    {
        _project.WithChart("web", ("templates/a.yaml", Thing), ("templates/b.yaml", Thing + "spec: {}\n")).With(_project.Release("web", "dev"), _project.Release("web", "prod"));
        _project.Files.Options = _project.Files.Options with { Rules = KubeLint.Rules.RuleCatalog.CreateRules(), Mode = AnalysisMode.Recommended };
        Assert.Equal(["web/templates/b.yaml(4,9) warning KL0041"], _project.Files.Run().Reported.Select(_project.Files.Describe).Where(text => text.EndsWith("KL0041", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_template_that_fails_hides_nothing_of_the_others()
    {
        _project.WithChart("web", ("templates/a.yaml", Thing + "spec: bad\n"), ("templates/b.yaml", "a:\n  b: {{ required \"give me a host\" .Values.host }}\n"), ("templates/c.yaml", "a: {{ if }}\n"))
            .With(_project.Release("web", "web"));
        Assert.Equal(
            [
                "web/templates/a.yaml(5,7) warning KL6901: Thing 'a' holds bad; remove it",
                "web/templates/b.yaml(2,9) error KL0007: Chart 'web' does not render: execution error at (web/templates/b.yaml:2:8): give me a host",
                "web/templates/c.yaml(1,10) error KL0007: Chart 'web' does not render: parse error at (web/templates/c.yaml:1): missing value for if",
            ],
            _project.Reported());
    }

    [Fact]
    public void A_chart_that_refuses_its_own_values_is_a_warning_until_a_release_is_asked_for()
    {
        _project.WithChart("web", ("templates/b.yaml", "a: {{ required \"give me a host\" .Values.host }}\n")).With(_project.Default("web"));
        Assert.Equal(
            ["web/templates/b.yaml(1,7) warning KL0007: Chart 'web' does not render with its own values alone: execution error at (web/templates/b.yaml:1:6): give me a host; give it what it asks for in a HelmChart item, or leave it out"],
            _project.Reported());
    }

    [Fact]
    public void A_template_that_fails_is_told_once_of_all_that_include_it()
    {
        _project.WithChart("web", ("templates/_names.tpl", "{{ define \"host\" }}{{ fail \"no host\" }}{{ end }}"), ("templates/a.yaml", "a: {{ include \"host\" . }}\n"), ("templates/b.yaml", "a: {{ include \"host\" . }}\n"))
            .With(_project.Release("web", "web"));
        var reported = Assert.Single(_project.Files.Run().Reported);
        Assert.StartsWith("web/templates/_names.tpl(1,23) error KL0007", _project.Files.Describe(reported), StringComparison.Ordinal);
        Assert.Equal([_project["web/templates/a.yaml"], _project["web/templates/b.yaml"]], reported.Diagnostic.Related.Select(location => location.File.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_fails_for_want_of_a_missing_chart_s_values_is_not_said_again()
    {
        _project.WithChart("web", ("templates/b.yaml", "a: {{ .Values.common.labels.app }}\n")).With(_project.Default("web"));
        _project.Files.Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n- name: common\n  version: 1.x\n  repository: https://charts.example.com\n");
        Assert.StartsWith("web/Chart.yaml(5,9) error KL0007", Assert.Single(_project.Reported()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_dependency_is_said_once_with_the_command_that_fetches_it()
    {
        _project.WithChart("web", ("templates/a.yaml", Thing + "spec: bad\n"), ("templates/b.yaml", "{{ include \"common.names\" . }}\n")).With(_project.Default("web"));
        _project.Files.Write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n- name: common\n  version: 1.x\n  repository: https://charts.example.com\n");
        Assert.Equal(
            [
                "web/Chart.yaml(5,9) error KL0007: Chart 'web' does not render: found in Chart.yaml, but missing in charts/ directory: common; run 'helm dependency build web'",
                "web/templates/a.yaml(5,7) warning KL6901: Thing 'a' holds bad; remove it",
            ],
            _project.Reported());
    }

    [Fact]
    public void What_is_wrong_with_values_is_reported_in_their_file()
    {
        _project.WithChart("web", ("templates/a.yaml", Thing + "spec: bad\n"), ("broken.yaml", "a: [\n")).With(_project.Release("web", "a", "web/broken.yaml"), _project.Release("web", "b", "web/missing.yaml"));
        var reported = _project.Files.Run().Reported.Where(finding => finding.Diagnostic.Descriptor.Id == "KL0007").ToList();
        Assert.Equal(2, reported.Count);
        Assert.StartsWith("Cluster.csproj(1,1) error KL0007", _project.Files.Describe(reported[0]), StringComparison.Ordinal);
        Assert.Contains("values file 'web/missing.yaml' does not exist", reported[0].Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(_project["web/broken.yaml"], reported[1].Diagnostic.Location.File.Path);
    }

    [Fact]
    public void A_chart_that_does_not_exist_is_reported_at_the_project()
    {
        _project.With(_project.Release("gone", "a"));
        Assert.StartsWith("Cluster.csproj(1,1) error KL0007: Chart 'gone' does not render: ", Assert.Single(_project.Reported()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_renders_nothing_and_is_no_mistake()
    {
        _project.WithChart("lib", ("templates/a.yaml", Thing + "spec: bad\n")).With(_project.Default("lib"));
        _project.Files.Write("lib/Chart.yaml", "apiVersion: v2\nname: lib\nversion: 1.0.0\ntype: library\n");
        Assert.Empty(_project.Reported());
    }

    [Fact]
    public void Files_of_a_rendered_chart_are_no_manifests()
    {
        _project.WithChart("web", ("crds/c.yaml", Thing + "spec: bad\n"), ("charts/sub/Chart.yaml", "apiVersion: v2\nname: sub\nversion: 1.0.0\n")).With(_project.Default("web"));
        foreach (var file in (string[])["web/templates/a.yaml", "web/charts/sub/templates/a.yaml", "web/ci/a.yaml"])
            _project.Files.Add(file, Thing + "spec: {{ print \"x\" }}\n");
        _project.Files.Add("web/crds/c.yaml", Thing + "spec: bad\n").Add("web/more/d.yaml", Thing + "spec: bad\n");
        Assert.Equal(
            ["web/crds/c.yaml(5,7) warning KL6901: Thing 'a' holds bad; remove it", "web/more/d.yaml(5,7) warning KL6901: Thing 'a' holds bad; remove it"],
            _project.Reported());
    }

    [Fact]
    public void Templates_of_a_chart_that_is_left_out_are_passed_over()
    {
        _project.WithChart("web").With();
        _project.Files.Add("web/templates/a.yaml", "a: {{ .Values.a }}\n");
        Assert.Empty(_project.Reported());
        _project.Files.Options = _project.Files.Options with { ChartFolders = [] };
        Assert.Contains("KL0009", Assert.Single(_project.Reported()), StringComparison.Ordinal);
    }

    [Fact]
    public void Weaker_rules_are_silenced_in_rendered_text_as_elsewhere()
    {
        _project.Files.Options = _project.Files.Options with { Rules = [new WordRule("KL6901", "bad", silences: ["KL6902"]), new WordRule("KL6902", "ba")] };
        // Both documents stand at the same offset of their texts.
        _project.WithChart("web", ("values.yaml", "x: bad\nz: bar\n"), ("templates/a.yaml", Thing + "spec: {{ .Values.x }}\n---\n" + Thing + "spec: {{ .Values.z }}\n")).With(_project.Default("web"));
        Assert.Equal(["web/values.yaml(1,4) warning KL6901", "web/values.yaml(2,4) warning KL6902"], _project.Files.Reported());
    }

    [Fact]
    public void A_key_that_is_rendered_twice_names_the_place_of_the_other()
    {
        _project.WithChart("web", ("templates/a.yaml", "{{- if true }}\n" + Thing + "x: 1\n{{- end }}\nx: 2\n")).With(_project.Default("web"));
        Assert.StartsWith("web/templates/a.yaml(8,1) error KL0002: Key 'x' is already set at (6,1) of this file", Assert.Single(_project.Reported()), StringComparison.Ordinal);
    }

    [Fact]
    public void Severity_is_that_of_the_file_in_which_the_finding_stands()
    {
        _project.WithChart("web", ("values.yaml", "x: bad\n"), ("templates/a.yaml", Thing + "spec: {{ .Values.x }}\nmore: bad\n")).With(_project.Default("web"));
        _project.Files.Configure("[values.yaml]\ndotnet_diagnostic.KL6901.severity = error\n[*/templates/*]\ndotnet_diagnostic.KL6901.severity = suggestion\n");
        Assert.Equal(["web/templates/a.yaml(6,7) suggestion KL6901", "web/values.yaml(1,4) error KL6901"], _project.Files.Reported());
    }

    [Fact]
    public void Templates_see_the_namespace_and_the_version_of_the_release()
    {
        _project.WithChart("web", ("templates/a.yaml", Thing + "spec: bad{{ .Capabilities.KubeVersion.Minor }}-{{ .Release.Namespace }}\n"))
            .With(_project.Release("web", "x") with { Namespace = "shop", KubeVersion = "1.29" });
        Assert.Equal(["web/templates/a.yaml(5,7) warning KL6901: Thing 'a' holds bad29-shop; remove it"], _project.Reported());
    }
}
