namespace KubeLint.Build.PackageTests;

/// <summary>A run in a process of its own, as under MSBuild on .NET Framework, reports what one in MSBuild's process does.</summary>
public sealed class OutOfProcessTests(PackageFeed feed)
{
    private const string OutOfProcess = "-p:KubeLintOutOfProcess=true";

    /// <summary>Stands in for Visual Studio's MSBuild.</summary>
    private const string NetFramework = "-p:_KubeLintHostRuntime=Full";

    [Fact]
    public async Task The_sample_repository_is_reported_alike()
    {
        var project = feed.Copy("manifests");
        foreach (var file in Directory.EnumerateFiles(Repository.SampleRepository, "*.yaml", SearchOption.AllDirectories))
            project.Write(Path.Combine("repo", Path.GetRelativePath(Repository.SampleRepository, file)), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        var build = await BuildBothWaysAsync(project, NetFramework);
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error KL5001", string.Join('\n', build.Findings), StringComparison.Ordinal);
        Assert.Contains("warning KL1030", string.Join('\n', build.Findings), StringComparison.Ordinal);
        Assert.Contains("message KL", string.Join('\n', build.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Levels_are_the_same()
    {
        var project = feed.Copy("manifests");
        project.Write("deploy/rbac.yaml", Manifests.WildcardRole("ops"));
        project.Write("other/secret.yaml", Manifests.Secret("other"));
        project.Write("deploy/.editorconfig", "[secret.yaml]\ndotnet_diagnostic.KL1030.severity = error\n[rbac.yaml]\ndotnet_diagnostic.KL5001.severity = suggestion\n");
        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KL5001.severity = warning\n");
        Assert.Equal(["deploy/rbac.yaml(6,3): message KL5001", "deploy/secret.yaml(7,13): error KL1030", "other/secret.yaml(7,13): warning KL1030"],
            (await BuildBothWaysAsync(project, OutOfProcess)).MustFail().Findings);
        foreach (var settings in (string[][])[
            ["-p:NoWarn=KL1030"],
            ["-p:TreatWarningsAsErrors=true"],
            ["-p:TreatWarningsAsErrors=true", "-p:KubeLintTreatWarningsAsErrors=false"],
            ["-p:WarningsAsErrors=KL1030", "-p:KubeLintAnalysisMode=All", "-p:KubeLintKubernetesVersion=1.30"],
            ["-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=KL1030"],
            ["-p:KubeLintAnalysisMode=Strict", "-p:KubeLintKubernetesVersion=latest", "-p:KubeLintMaxFileSize=10MB", "-p:KubeLintTreatWarningsAsErrors=maybe", "-p:KubeLintHelpLinkBase=wiki"],
            ["-p:KubeLintMaxFileSize=100", "-p:KubeLintHelpLinkBase=https://wiki.example.org/kubelint/"]])
        {
            await BuildBothWaysAsync(project, OutOfProcess, settings);
        }
    }

    [Fact]
    public async Task Names_and_messages_come_through_unchanged()
    {
        var project = feed.Copy("manifests", "Größe & 集群 (1) o'clock");
        string[] names = ["'{0} 100% %41;b'", "'x: error CS1: y'", "'warning KL1: größe 集群 🙂'", "\"a  b\\\\ 'c' $(d) @(e) `f`\""];
        for (var i = 0; i < names.Length; i++)
            project.Write($"deploy/role{i}.yaml", Manifests.WildcardRole(names[i]));
        foreach (var file in (string[])["naïve file.yaml", "ключ/semi;colon.yaml", "100%25 [x].yaml", "é{0}.yml", "error KL1: no/a b.yaml"])
            project.Write("deploy/" + file, Manifests.Secret("extra"));
        // A list over several lines, as projects write it.
        project.Write("Directory.Build.props", "<Project><Import Project=\"../../Directory.Build.props\" /><PropertyGroup><NoWarn>\n  KL5003;\n  CS1591\n</NoWarn></PropertyGroup></Project>");
        var build = (await BuildBothWaysAsync(project, OutOfProcess)).MustFail();
        Assert.Equal(names.Length, build.FindingsOf("error KL5001").Count);
        Assert.Equal(6, build.FindingsOf("warning KL1030").Count);
        Assert.Contains(build.Messages, message => message.StartsWith("ClusterRole 'x: error CS1: y' ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_kinds_of_projects_are_reported_alike()
    {
        (await BuildBothWaysAsync(feed.Copy("multitarget"), NetFramework)).MustSucceed();
        (await BuildBothWaysAsync(feed.Copy("console"), NetFramework)).MustSucceed();
        (await BuildBothWaysAsync(feed.Copy("sets"), OutOfProcess)).MustFail();
        var project = feed.Copy("manifests");
        project.Write("deploy/broken.yaml", "apiVersion: v1\nkind: \"ConfigMap\n");
        project.Write("deploy/latin.yaml", "a: b\n");
        await File.WriteAllBytesAsync(project["deploy/latin.yaml"], [0x61, 0x3a, 0x20, 0xe4, 0x0a], TestContext.Current.CancellationToken);
        (await BuildBothWaysAsync(project, OutOfProcess)).MustFail();
    }

    [Fact]
    public async Task Each_build_reports_and_only_a_clean_one_leaves_a_stamp()
    {
        var project = feed.Copy("manifests");
        var first = (await project.RunAsync("build", OutOfProcess)).MustSucceed();
        Assert.Single(first.Findings);
        Assert.Single(Stamps());
        File.Delete(Stamps().Single());
        project.Write("deploy/rbac.yaml", Manifests.WildcardRole("ops"));
        var second = (await project.RunAsync("build", "--no-restore", OutOfProcess)).MustFail();
        Assert.Equal(["deploy/rbac.yaml(6,3): error KL5001", .. first.Findings], second.Findings);
        Assert.Empty(Stamps());
        // Each error once, and none about the process itself.
        Assert.Single(second.Events, line => line.Contains("error", StringComparison.Ordinal));

        IEnumerable<string> Stamps() => Directory.EnumerateFiles(project["obj"], "*.KubeLint.stamp", SearchOption.AllDirectories);
    }

    [Theory]
    [InlineData("-p:KubeLintSarifFile=/dev/null/x")]
    [InlineData("-p:KubeLintSarifFile=deploy/secret.yaml/kubelint.sarif")]
    public async Task A_log_that_cannot_be_written_is_the_same_finding(string setting)
    {
        var project = feed.Copy("manifests");
        var here = (await project.RunAsync("build", setting)).MustFail();
        var apart = (await project.RunAsync("build", "--no-restore", OutOfProcess, setting)).MustFail();
        Assert.Equal(here.Messages, apart.Messages);
        Assert.Equal(here.Findings, apart.Findings);
    }

    [Fact]
    public async Task A_process_that_fails_is_one_clear_error()
    {
        var project = feed.Copy("manifests");
        (await project.RunAsync("restore")).MustSucceed();
        var payload = Path.Combine(feed.Root, "packages", "kubelint.build", feed.Version, "tools", "net8.0");
        var folder = Directory.CreateDirectory(project["tools"]).FullName;
        File.Copy(Path.Combine(payload, "KubeLint.Build.Tool.dll"), Path.Combine(folder, "KubeLint.Build.Tool.dll"));
        var build = (await project.RunAsync("build", "--no-restore", OutOfProcess, $"-p:KubeLintTaskAssembly={folder}/KubeLint.Build.dll")).MustFail();
        var error = Assert.Single(build.Events, line => line.Contains("error", StringComparison.Ordinal));
        Assert.Contains("ended before the analysis did", error, StringComparison.Ordinal);
        Assert.Contains("kubelint.dll", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_SDK_in_use_runs_it_where_MSBuild_names_no_host()
    {
        var project = feed.Copy("manifests");
        var build = (await project.RunAsync("build", NetFramework, "-p:DOTNET_HOST_PATH=/missing/dotnet")).MustSucceed();
        Assert.Equal(["deploy/secret.yaml(7,13): warning KL1030"], build.Findings);
    }

    /// <summary>Builds a project in MSBuild's process and out of it, compares all that was said, and gives the second build.</summary>
    private static async Task<BuildResult> BuildBothWaysAsync(SampleProject project, string outOfProcess, params IEnumerable<string> settings)
    {
        string[] common = ["build", "-v:detailed", "-m:1", .. settings];
        var here = await project.RunAsync([.. common, "-p:KubeLintSarifFile=logs/here.sarif"]);
        var apart = await project.RunAsync([.. common, outOfProcess, "-p:KubeLintSarifFile=logs/apart.sarif"]);
        Assert.True(here.Findings.Count > 0 || settings.Any(), here.ToString());
        Assert.Equal(here.Findings, apart.Findings);
        Assert.Equal(here.Messages, apart.Messages);
        Assert.Equal(here.ExitCode, apart.ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(project["logs/here.sarif"]), await File.ReadAllTextAsync(project["logs/apart.sarif"]));
        Assert.DoesNotContain(here.Lines, line => line.Contains("Task \"KubeLintToolTask\"", StringComparison.Ordinal));
        Assert.Contains(apart.Lines, line => line.Contains("Task \"KubeLint.Build.KubeLintToolTask\"", StringComparison.Ordinal));
        return apart;
    }
}
