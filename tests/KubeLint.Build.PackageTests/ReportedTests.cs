namespace KubeLint.Build.PackageTests;

/// <summary>What a build reports, and at which level.</summary>
public sealed class ReportedTests(PackageFeed feed)
{
    private const string Warning = "deploy/secret.yaml(7,13): warning KL1030";
    private const string Error = "deploy/secret.yaml(7,13): error KL1030";

    [Fact]
    public async Task NoTargetsProjectWorks()
    {
        var project = feed.Copy("manifests");
        project.Write("deploy/rbac.yaml", Manifests.WildcardRole("ops"));
        var build = (await project.RunAsync("build")).MustFail();
        Assert.Equal(["deploy/rbac.yaml(6,3): error KL5001", Warning], build.Findings);

        var silent = (await project.RunAsync("build", "--no-restore", "-p:KubeLintRunOnBuild=false")).MustSucceed();
        Assert.Empty(silent.Findings);
        var asked = (await project.RunAsync("build", "--no-restore", "-p:KubeLintRunOnBuild=false", "-t:KubeLint")).MustFail();
        Assert.Equal(build.Findings, asked.Findings);
    }

    [Fact]
    public async Task SecondBuildRepeatsWarnings()
    {
        var project = feed.Copy("manifests");
        var first = (await project.RunAsync("build")).MustSucceed();
        Assert.Equal([Warning], first.Findings);
        var second = (await project.RunAsync("build", "--no-restore")).MustSucceed();
        Assert.Equal(first.Findings, second.Findings);
    }

    [Fact]
    public async Task DeletedFileClearsFinding()
    {
        var project = feed.Copy("manifests");
        project.Write("deploy/more.yaml", Manifests.Secret("more"));
        var first = (await project.RunAsync("build")).MustSucceed();
        Assert.Equal(["deploy/more.yaml(7,13): warning KL1030", Warning], first.Findings);
        File.Delete(project["deploy/more.yaml"]);
        var second = (await project.RunAsync("build", "--no-restore")).MustSucceed();
        Assert.Equal([Warning], second.Findings);
    }

    [Fact]
    public async Task TreatWarningsAsErrorsFailsBuild()
    {
        var project = feed.Copy("manifests");
        var build = (await project.RunAsync("build", "-p:TreatWarningsAsErrors=true")).MustFail();
        Assert.Equal([Error], build.Findings);
        var spared = (await project.RunAsync("build", "--no-restore", "-p:TreatWarningsAsErrors=true", "-p:KubeLintTreatWarningsAsErrors=false")).MustSucceed();
        Assert.Equal([Warning], spared.Findings);
    }

    [Fact]
    public async Task WarningsAsErrors_and_WarningsNotAsErrors_choose_by_id()
    {
        var project = feed.Copy("manifests");
        var raised = (await project.RunAsync("build", "-p:WarningsAsErrors=KL1030")).MustFail();
        Assert.Equal([Error], raised.Findings);
        var spared = (await project.RunAsync("build", "--no-restore", "-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=KL1030")).MustSucceed();
        Assert.Equal([Warning], spared.Findings);
    }

    [Fact]
    public async Task NoWarnHidesAndSarifRecords()
    {
        var project = feed.Copy("manifests");
        var build = (await project.RunAsync("build", "-p:NoWarn=KL1030", "-p:KubeLintSarifFile=logs/kubelint.sarif")).MustSucceed();
        Assert.Empty(build.Findings);
        var result = Assert.Single(SarifResult.Read(project["logs/kubelint.sarif"]), result => result.RuleId == "KL1030");
        Assert.Equal("deploy/secret.yaml", result.Uri);
        Assert.True(result.IsSuppressed);
    }

    [Fact]
    public async Task Marks_of_other_linters_count_and_are_recorded()
    {
        var project = feed.Copy("manifests");
        project.Write("deploy/rbac.yaml", Manifests.WildcardRole("ops\n  annotations:\n    ignore-check.kube-linter.io/wildcard-in-rules: the installer needs it"));
        var build = (await project.RunAsync("build", "-p:KubeLintSarifFile=logs/kubelint.sarif")).MustSucceed();
        Assert.Equal([Warning], build.Findings);
        Assert.True(Assert.Single(SarifResult.Read(project["logs/kubelint.sarif"]), result => result.RuleId == "KL5001").IsSuppressed);
        Assert.Contains(
            "kube-linter annotation ignore-check.kube-linter.io/wildcard-in-rules: the installer needs it",
            await File.ReadAllTextAsync(project["logs/kubelint.sarif"], TestContext.Current.CancellationToken), StringComparison.Ordinal);

        foreach (var outOfProcess in (string[])["false", "true"])
        {
            var without = (await project.RunAsync("build", "--no-restore", "-p:KubeLintHonorPeerSuppressions=false", $"-p:KubeLintOutOfProcess={outOfProcess}")).MustFail();
            Assert.Equal(["deploy/rbac.yaml(8,3): error KL5001", Warning], without.Findings);
        }
    }

    [Fact]
    public async Task SarifPathsStartAtTheRepository()
    {
        var project = feed.Copy("manifests");
        project.Write("../.git/HEAD", "ref: refs/heads/main\n");
        (await project.RunAsync("build", "-p:KubeLintSarifFile=logs/kubelint.sarif")).MustSucceed();
        var result = Assert.Single(SarifResult.Read(project["logs/kubelint.sarif"]), result => result.RuleId == "KL1030");
        Assert.Equal("manifests/deploy/secret.yaml", result.Uri);
    }

    [Fact]
    public async Task EditorConfigSeverityWorks()
    {
        var project = feed.Copy("manifests");
        project.Write("other/secret.yaml", Manifests.Secret("other"));
        project.Write("deploy/.editorconfig", "[*.yaml]\ndotnet_diagnostic.KL1030.severity = error\n");
        var build = (await project.RunAsync("build")).MustFail();
        Assert.Equal([Error, "other/secret.yaml(7,13): warning KL1030"], build.Findings);

        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KL1030.severity = none\n");
        File.Delete(project["deploy/.editorconfig"]);
        var silent = (await project.RunAsync("build", "--no-restore")).MustSucceed();
        Assert.Empty(silent.Findings);
    }

    [Fact]
    public async Task Suggestions_show_only_in_a_detailed_log()
    {
        var project = feed.Copy("manifests");
        project.Write(".editorconfig", "[*.yaml]\ndotnet_diagnostic.KL1030.severity = suggestion\n");
        var quiet = (await project.RunAsync("build", "-v:normal")).MustSucceed();
        Assert.Empty(quiet.Findings);
        var detailed = (await project.RunAsync("build", "--no-restore", "-v:detailed")).MustSucceed();
        var line = Assert.Single(detailed.Lines, line => line.Contains("KL1030", StringComparison.Ordinal));
        Assert.Contains("deploy/secret.yaml(7,13): message KL1030: ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SyntaxErrorDoesNotHideOtherFiles()
    {
        var project = feed.Copy("manifests");
        project.Write("deploy/broken.yaml", "apiVersion: v1\nkind: \"ConfigMap\n");
        var build = (await project.RunAsync("build")).MustFail();
        Assert.Contains(build.Findings, finding => finding.StartsWith("deploy/broken.yaml(2,", StringComparison.Ordinal) && finding.EndsWith("error KL0001", StringComparison.Ordinal));
        Assert.Contains(Warning, build.Findings);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_are_findings_and_the_scan_goes_on()
    {
        var project = feed.Copy("manifests");
        var build = (await project.RunAsync("build", "-p:KubeLintAnalysisMode=Strict", "-p:KubeLintKubernetesVersion=latest", "-p:KubeLintMaxFileSize=10MB",
            "-p:KubeLintTreatWarningsAsErrors=maybe", "-p:KubeLintHelpLinkBase=wiki", "-p:KubeLintHonorPeerSuppressions=perhaps",
            "-p:KubeLintSarifFile=deploy/secret.yaml/kubelint.sarif")).MustFail();
        Assert.Equal(Enumerable.Repeat("Cluster.csproj(1,1): error KL0031", 7), build.FindingsOf("KL0031"));
        Assert.Contains(Warning, build.Findings);
        foreach (var setting in (string[])["AnalysisMode", "KubernetesVersion", "MaxFileSize", "TreatWarningsAsErrors", "HelpLinkBase", "HonorPeerSuppressions", "SarifFile"])
            Assert.Single(build.Messages, message => message.Contains("KubeLint" + setting, StringComparison.Ordinal));
        Assert.DoesNotContain(build.Lines, line => line.Contains("MSB4018", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_over_the_size_limit_is_skipped_and_named()
    {
        var project = feed.Copy("manifests");
        project.Write("deploy/large.yaml", Manifests.Secret("large") + new string('#', 1000));
        var build = (await project.RunAsync("build", "-p:KubeLintMaxFileSize=1000")).MustSucceed();
        Assert.Equal(["deploy/large.yaml(1,1): warning KL0006", Warning], build.Findings);
    }

    [Fact]
    public async Task LogLineMatchesSetupDotnetMatcher()
    {
        var project = feed.Copy("manifests");
        project.Write("deploy/rbac.yaml", Manifests.WildcardRole("ops"));
        var build = await project.RunAsync("build");
        var annotations = build.Events.Select(SetupDotnetMatcher.Match).OfType<SetupDotnetMatcher.Annotation>().ToList();
        Assert.Equal(
            [(project["deploy/rbac.yaml"], "6", "error", "KL5001"), (project["deploy/secret.yaml"], "7", "warning", "KL1030")],
            annotations.Select(a => (a.File, a.Line, a.Severity, a.Code)));
        Assert.All(annotations, a => Assert.Equal(project["Cluster.csproj"], a.Project));
        Assert.StartsWith("ClusterRole 'ops' ", annotations[0].Message, StringComparison.Ordinal);
        Assert.Null(SetupDotnetMatcher.Match("/r/a.yaml(3,5,3,9): warning KL1030: text [/r/a.csproj]"));
    }

    [Fact]
    public async Task BracesInNamesStayText()
    {
        var project = feed.Copy("manifests");
        project.Write("deploy/rbac.yaml", Manifests.WildcardRole("'{0} {name}'"));
        var build = (await project.RunAsync("build")).MustFail();
        Assert.Contains(build.Messages, message => message.StartsWith("ClusterRole '{0} {name}' ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PathsWithSpacesAndUnicode()
    {
        var project = feed.Copy("manifests", "Größe & 集群 (1) o'clock");
        string[] files = ["deploy/naïve file.yaml", "deploy/ключ/semi;colon.yaml", "deploy/100%25 [x].yaml", "deploy/é{0}.yml"];
        foreach (var file in files)
            project.Write(file, Manifests.Secret("extra"));
        var build = (await project.RunAsync("build", "-p:KubeLintSarifFile=logs ü/kube lint.sarif")).MustSucceed();
        Assert.Equal(files.Append("deploy/secret.yaml").Select(file => $"{file}(7,13): warning KL1030").Order(StringComparer.Ordinal), build.Findings);
        Assert.Equal(files.Length + 1, SarifResult.Read(project["logs ü/kube lint.sarif"]).Count(result => result.RuleId == "KL1030"));
    }

    [Fact]
    public async Task Objects_of_two_resource_sets_do_not_meet()
    {
        // The role is harmless enough for a warning only where a RoleBinding of its own set is all that uses it.
        var project = feed.Copy("sets");
        var apart = (await project.RunAsync("build")).MustFail();
        Assert.Equal(["clusters/prod/role.yaml(6,3): error KL5001"], apart.FindingsOf("KL5001"));
        var together = (await project.RunAsync("build", "--no-restore", "-p:OneSet=true")).MustSucceed();
        Assert.Equal(["clusters/prod/role.yaml(6,3): warning KL5001"], together.FindingsOf("KL5001"));
    }
}
