using System.IO.Compression;

namespace KubeLint.Build.PackageTests;

/// <summary>The kinds of projects and commands in which the package works.</summary>
public sealed class ProjectShapeTests(PackageFeed feed)
{
    private const string Finding = "k8s/secret.yaml(7,13): warning KL1030";

    [Theory]
    [InlineData("console")]
    [InlineData("web")]
    public async Task WebAndConsoleProjectsWork(string name)
    {
        var build = (await feed.Copy(name).RunAsync("build")).MustSucceed();
        Assert.Equal([Finding], build.Findings);
    }

    [Fact]
    public async Task GlobalConfigOfACSharpProjectCounts()
    {
        // The compiler's targets list the file too.
        var project = feed.Copy("console");
        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KL1030.severity = error\n");
        var build = (await project.RunAsync("build")).MustFail();
        Assert.Equal([Finding.Replace("warning", "error", StringComparison.Ordinal)], build.Findings);
    }

    [Fact]
    public async Task MultiTargetScansOnce()
    {
        var project = feed.Copy("multitarget");
        var build = (await project.RunAsync("build")).MustSucceed();
        Assert.Equal([Finding], build.Findings);
        Assert.True(project.Has("bin/Debug/net8.0/Library.dll") && project.Has("bin/Debug/net10.0/Library.dll"));

        var inner = (await project.RunAsync("build", "--no-restore", "-f", "net10.0")).MustSucceed();
        Assert.Empty(inner.Findings);
        var asked = (await project.RunAsync("build", "--no-restore", "-f", "net10.0", "-p:KubeLintRunInInnerBuild=true")).MustSucceed();
        Assert.Equal([Finding], asked.Findings);

        Assert.Equal(2, Stamps(project).Count);
        (await project.RunAsync("clean")).MustSucceed();
        Assert.Empty(Stamps(project));
    }

    [Fact]
    public async Task GraphBuildWorks()
    {
        var multi = (await feed.Copy("multitarget").RunAsync("build", "-graph")).MustSucceed();
        Assert.Equal([Finding], multi.Findings);
        var solution = (await feed.Copy("solution").RunAsync("build", "All.slnx", "-graph")).MustSucceed();
        Assert.Equal(3, solution.Findings.Count);
    }

    [Fact]
    public async Task SolutionBuildReportsOnce()
    {
        var build = (await feed.Copy("solution").RunAsync("build", "All.slnx")).MustSucceed();
        Assert.Equal(
            [
                "platform/deploy/secret.yaml(7,13): warning KL1030",
                "platform/team/deploy/secret.yaml(7,13): warning KL1030",
                "shop/k8s/secret.yaml(7,13): warning KL1030",
            ],
            build.Findings.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ParallelSolutionBuildKeepsEachSarif()
    {
        var project = feed.Copy("solution");
        (await project.RunAsync("build", "All.slnx", "-m:4", "-p:KubeLintSarifFile=kubelint.sarif")).MustSucceed();
        Assert.Equal(["deploy/secret.yaml"], Reported("platform"));
        Assert.Equal(["deploy/secret.yaml"], Reported("platform/team"));
        Assert.Equal(["k8s/secret.yaml"], Reported("shop"));

        IEnumerable<string> Reported(string folder) =>
            SarifResult.Read(project[folder + "/kubelint.sarif"]).Where(result => result.RuleId == "KL1030").Select(result => result.Uri);
    }

    [Fact]
    public async Task KubeLintTargetAloneWorks()
    {
        var project = feed.Copy("console");
        project.Write("Program.cs", "this does not compile");
        var build = (await project.RunAsync("build", "-t:KubeLint")).MustSucceed();
        Assert.Equal([Finding], build.Findings);
        Assert.False(project.Has("bin"));
        (await project.RunAsync("clean")).MustSucceed();
        Assert.Empty(Stamps(project));
    }

    [Fact]
    public async Task DesignTimeBuildRunsNothing()
    {
        var project = feed.Copy("console");
        (await project.RunAsync("restore")).MustSucceed();
        // As an IDE asks for a project's sources, and the harshest form: the build itself, marked as design time.
        foreach (var target in (string[])["Compile", "Build", "KubeLint"])
        {
            var build = (await project.RunAsync("build", "--no-restore", $"-t:{target}", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true",
                "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:KubeLintTaskAssembly=/missing/KubeLint.Build.dll", "-p:CopyBuildOutputToOutputDirectory=false")).MustSucceed();
            Assert.Empty(build.Findings);
        }
        Assert.Empty(Stamps(project));
    }

    [Fact]
    public async Task DisabledCostsNothing()
    {
        var project = feed.Copy("manifests");
        // An assembly that is not there proves that nothing loads it.
        var build = (await project.RunAsync("build", "-p:KubeLintEnabled=false", "-p:KubeLintTaskAssembly=/missing/KubeLint.Build.dll")).MustSucceed();
        Assert.Empty(build.Findings);
        Assert.Empty(Stamps(project));
        var enabled = (await project.RunAsync("build", "--no-restore", "-p:KubeLintTaskAssembly=/missing/KubeLint.Build.dll")).MustFail();
        Assert.Contains(enabled.Lines, line => line.Contains("/missing/KubeLint.Build.dll", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CleanRemovesOutputs()
    {
        var project = feed.Copy("console");
        (await project.RunAsync("build", "-p:KubeLintSarifFile=logs/kubelint.sarif")).MustSucceed();
        (await project.RunAsync("build", "--no-restore", "-p:KubeLintSarifFile=obj/kubelint.sarif")).MustSucceed();
        Assert.Single(Stamps(project));
        Assert.True(project.Has("obj/kubelint.sarif"));
        (await project.RunAsync("clean", "-p:KubeLintSarifFile=obj/kubelint.sarif")).MustSucceed();
        Assert.Empty(Stamps(project));
        Assert.False(project.Has("obj/kubelint.sarif"));
        (await project.RunAsync("clean", "-p:KubeLintSarifFile=logs/kubelint.sarif")).MustSucceed();
        Assert.True(project.Has("logs/kubelint.sarif"));
    }

    [Fact]
    public async Task PackAndPublishOfHostWork()
    {
        var project = feed.Copy("console");
        var publish = (await project.RunAsync("publish", "--output", "out")).MustSucceed();
        Assert.Equal([Finding], publish.Findings);
        Assert.DoesNotContain(Directory.EnumerateFiles(project["out"], "*", SearchOption.AllDirectories), file => Path.GetFileName(file).Contains("KubeLint", StringComparison.OrdinalIgnoreCase));

        var pack = (await project.RunAsync("pack", "--no-restore", "--output", "nupkg")).MustSucceed();
        Assert.Equal([Finding], pack.Findings);
        using var package = ZipFile.OpenRead(Directory.EnumerateFiles(project["nupkg"], "*.nupkg").Single());
        using var nuspec = new StreamReader(package.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
        Assert.DoesNotContain("KubeLint", await nuspec.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static List<string> Stamps(SampleProject project) => project.Has("obj")
        ? [.. Directory.EnumerateFiles(project["obj"], "*.KubeLint.stamp", SearchOption.AllDirectories)]
        : [];
}
