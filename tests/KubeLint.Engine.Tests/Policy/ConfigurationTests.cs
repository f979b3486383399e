using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine.Tests.Policy;

/// <summary>Levels and settings from .editorconfig, .globalconfig and build properties, through a whole run.</summary>
public sealed class ConfigurationTests
{
    private const string Manifest = "kind: Thing\nvalue: bad\n";

    [Fact]
    public void Without_configuration_the_rule_s_level_counts()
    {
        using var project = new TestProject().Add("a.yaml", Manifest);
        File.Delete(Path.Combine(project.Folder, ".editorconfig"));
        Assert.Equal(["a.yaml(2,8) warning KL6901"], project.Reported());
    }

    [Fact]
    public void An_id_is_set_by_path()
    {
        using var project = new TestProject()
            .Configure("[deploy/*.yaml]\ndotnet_diagnostic.KL6901.severity = error\n[test/**]\ndotnet_diagnostic.kl6901.severity = none\n")
            .Add("deploy/a.yaml", Manifest).Add("other/a.yaml", Manifest).Add("test/x/a.yaml", Manifest);
        Assert.Equal(["deploy/a.yaml(2,8) error KL6901", "other/a.yaml(2,8) warning KL6901"], project.Reported());
    }

    [Fact]
    public void The_nearest_file_wins_and_root_ends_the_search()
    {
        using var project = new TestProject()
            .Configure("[*]\ndotnet_diagnostic.KL6901.severity = error\n")
            .Write("near/.editorconfig", "[*]\ndotnet_diagnostic.KL6901.severity = suggestion\n")
            .Write("rooted/.editorconfig", "# ours\nRoot = True\n[*.cs]\nindent_size = 4\n")
            .Add("a.yaml", Manifest).Add("near/a.yaml", Manifest).Add("rooted/a.yaml", Manifest);
        Assert.Equal(["a.yaml(2,8) error KL6901", "near/a.yaml(2,8) suggestion KL6901", "rooted/a.yaml(2,8) warning KL6901"], project.Reported());
    }

    [Fact]
    public void Category_and_all_are_honoured()
    {
        using var project = new TestProject(new WordRule("KL6901", "bad"), new WordRule("KL5901", "bad"))
            .Configure("[*.yaml]\ndotnet_analyzer_diagnostic.severity = suggestion\ndotnet_analyzer_diagnostic.category-Workloads.severity = error\n")
            .Add("a.yaml", Manifest);
        Assert.Equal(["a.yaml(2,8) suggestion KL5901", "a.yaml(2,8) error KL6901"], project.Reported());
    }

    [Fact]
    public void A_globalconfig_beside_the_project_counts_and_an_editorconfig_wins_over_it()
    {
        using var project = new TestProject()
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KL6901.severity = error\n")
            .Configure("[near/*]\ndotnet_diagnostic.KL6901.severity = suggestion\n")
            .Add("a.yaml", Manifest).Add("near/a.yaml", Manifest);
        Assert.Equal(["a.yaml(2,8) error KL6901", "near/a.yaml(2,8) suggestion KL6901"], project.Reported());
    }

    [Fact]
    public void A_globalconfig_that_the_project_names_counts()
    {
        using var project = new TestProject()
            .Write("eng/levels.globalconfig", "is_global = true\ndotnet_analyzer_diagnostic.category-Workloads.severity = error\n")
            .Add("a.yaml", Manifest);
        project.Options = project.Options with { GlobalConfigFiles = [Path.Combine(project.Folder, "eng/levels.globalconfig")] };
        Assert.Equal(["a.yaml(2,8) error KL6901"], project.Reported());
    }

    [Fact]
    public void A_named_globalconfig_that_is_missing_is_reported()
    {
        using var project = new TestProject().Add("a.yaml", Manifest);
        project.Options = project.Options with { GlobalConfigFiles = [Path.Combine(project.Folder, "gone.globalconfig")] };
        Assert.Equal(["a.yaml(2,8) warning KL6901", "gone.globalconfig(1,1) error KL0031"], project.Reported());
    }

    [Fact]
    public void What_is_wrong_in_a_configuration_file_is_reported_at_its_place()
    {
        using var project = new TestProject()
            .Configure("""
                [*.yaml]
                dotnet_diagnostic.KL6091.severity = error
                dotnet_diagnostic.KL6901.severity = fatal # no such word
                dotnet_diagnostic.CA1000.severity = whatever
                dotnet_analyzer_diagnostic.category-Workloads.severity = hard
                dotnet_analyzer_diagnostic.category-Performance.severity = hard
                # dotnet_diagnostic.KL6902.severity = error
                """)
            .Add("a.yaml", Manifest);
        var findings = project.Run().Reported.ToArray();
        Assert.Equal(
            [
                ".editorconfig(3,19) warning KL0030", ".editorconfig(4,37) error KL0031", ".editorconfig(6,58) error KL0031",
                "a.yaml(2,8) warning KL6901",
            ],
            findings.Select(project.Describe));
        Assert.Equal("'KL6091' is not a KubeLint rule; did you mean 'KL6901'?", findings[0].Diagnostic.Message);
        Assert.Equal(
            "Setting 'dotnet_diagnostic.KL6901.severity' is invalid: 'fatal' is no severity; write error, warning, suggestion, silent, none or default",
            findings[1].Diagnostic.Message);
    }

    [Fact]
    public void An_unknown_id_of_a_property_is_reported_at_the_project_file_with_the_likely_one()
    {
        using var project = new TestProject().Add("a.yaml", "kind: Thing\n");
        project.Options = project.Options with { NoWarn = ["CS1591;KL69O1;NU1701"], WarningsAsErrors = ["kl69o1"] };
        var finding = Assert.Single(project.Run().Reported);
        Assert.Equal("Cluster.csproj(1,1) warning KL0030", project.Describe(finding));
        Assert.Equal("'KL69O1' is not a KubeLint rule; did you mean 'KL6901'?", finding.Diagnostic.Message);
    }

    [Fact]
    public void A_setting_that_the_caller_could_not_read_is_an_error_at_the_project_file()
    {
        using var project = new TestProject().Add("a.yaml", "kind: Thing\n");
        project.Options = project.Options with { InvalidSettings = [new("KubeLintKubernetesVersion", "'latest' is no version")] };
        var finding = Assert.Single(project.Run().Reported);
        Assert.Equal("Cluster.csproj(1,1) error KL0031", project.Describe(finding));
        Assert.Equal("Setting 'KubeLintKubernetesVersion' is invalid: 'latest' is no version", finding.Diagnostic.Message);
    }

    [Fact]
    public void The_engine_s_own_diagnostics_are_configured_like_rules()
    {
        using var project = new TestProject()
            .Configure("[*]\ndotnet_diagnostic.KL0032.severity = warning\n")
            .Add("a.yaml", "kind: Thing # kubelint disable KL6901\n");
        Assert.Equal(["a.yaml(1,32) warning KL0032"], project.Reported());
    }

    [Fact]
    public void Settings_reach_the_rules_by_path()
    {
        using var project = new TestProject(new SettingRule())
            .Configure("[deploy/*]\nKubeLint_Registries = example.com\nother_key = x\n")
            .Add("deploy/a.yaml", "kind: Thing\n").Add("a.yaml", "kind: Thing\n");
        Assert.Equal(["a.yaml: ", "deploy/a.yaml: kubelint_registries=example.com"],
            project.Run().Reported.Select(f => $"{project.Describe(f).Split('(')[0]}: {f.Diagnostic.Arguments[0]}"));
    }

    [Fact]
    public void The_level_of_an_instance_is_reported_and_configuration_overrides_it()
    {
        using var project = new TestProject(new WordRule("KL6901", "bad", DiagnosticSeverity.Suggestion, instance: DiagnosticSeverity.Error))
            .Configure("[near/*]\ndotnet_diagnostic.KL6901.severity = warning\n")
            .Add("a.yaml", Manifest).Add("near/a.yaml", Manifest);
        Assert.Equal(["a.yaml(2,8) error KL6901", "near/a.yaml(2,8) warning KL6901"], project.Reported());
    }
}
