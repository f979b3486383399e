using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace KubeLint.Build.PackageTests;

/// <summary>The library package, and rules that were built against it.</summary>
public sealed class AnalysisPackageTests(PackageFeed feed, AnalysisFeed analysis) : IClassFixture<AnalysisFeed>
{
    private static readonly string[] s_findings = ["deploy/web.yaml(4,9): warning ACME001", "deploy/web.yaml(18,11): error ACME002"];

    [Fact]
    public void It_has_these_files_and_no_others()
    {
        using var package = ZipFile.OpenRead(analysis.PackageFile);
        var files = package.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "KubeLint.Analysis.nuspec",
                "README.md",
                "icon.png",
                "lib/net8.0/KubeLint.Analysis.dll",
                "lib/net8.0/KubeLint.Analysis.xml",
                "lib/net8.0/KubeLint.Yaml.dll",
                "lib/net8.0/KubeLint.Yaml.xml",
            ],
            files);
        Assert.DoesNotContain(analysis.PackLog, line => line.Contains("warning", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void It_says_what_registries_and_users_ask_for()
    {
        using var package = ZipFile.OpenRead(analysis.PackageFile);
        using var stream = package.GetEntry("KubeLint.Analysis.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Read(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
        Assert.Equal("MIT", Read("license"));
        Assert.Equal("README.md", Read("readme"));
        Assert.Equal("icon.png", Read("icon"));
        Assert.Contains("kubernetes", Read("tags")!.Split(' '));
        Assert.NotEmpty(Read("description")!);
        Assert.Null(Read("developmentDependency"));
        Assert.Equal("https://github.com/kubelint/KubeLint.Build", metadata.Elements().Single(element => element.Name.LocalName == "repository").Attribute("url")!.Value);
        Assert.Equal(["YamlDotNet"], metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value));
    }

    [Theory]
    [InlineData("KubeLint.Analysis")]
    [InlineData("KubeLint.Yaml")]
    public void Assembly_versions_stay_within_a_major_version(string assembly)
    {
        using var package = ZipFile.OpenRead(analysis.PackageFile);
        Assert.Equal(new Version(1, 0, 0, 0), ReadAssemblyVersion(package, assembly));
        using var older = ZipFile.OpenRead(Path.Combine(feed.Root, "feed", $"KubeLint.Analysis.{AnalysisFeed.OlderVersion}.nupkg"));
        Assert.Equal(new Version(AnalysisFeed.OlderVersion + ".0"), ReadAssemblyVersion(older, assembly));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rule_package_built_against_an_older_or_the_same_version_works(bool isOlder)
    {
        var version = isOlder ? "2.1.0" : "2.2.0";
        await PackRulesAsync(version, isOlder ? AnalysisFeed.OlderVersion : analysis.CurrentVersion);
        var cluster = feed.Copy("acmecluster");
        var build = (await cluster.RunAsync("build", $"-p:AcmeKubeRulesVersion={version}", "-p:KubeLintSarifFile=kubelint.sarif")).MustFail();
        Assert.Equal(s_findings, build.Findings.Where(finding => finding.Contains("ACME", StringComparison.Ordinal)));
        Assert.Empty(build.FindingsOf("KL0044"));
        Assert.Contains("ACME001", SarifResult.Read(cluster["kubelint.sarif"]).Select(result => result.RuleId));

        var apart = (await cluster.RunAsync("build", "--no-restore", $"-p:AcmeKubeRulesVersion={version}", "-p:KubeLintOutOfProcess=true")).MustFail();
        Assert.Equal(build.Findings, apart.Findings);
        Assert.Equal(build.Messages, apart.Messages);

        var silenced = (await cluster.RunAsync("build", "--no-restore", $"-p:AcmeKubeRulesVersion={version}", "-p:NoWarn=ACME002", "-p:WarningsAsErrors=ACME001", "-t:KubeLint")).MustFail();
        Assert.Equal([s_findings[0].Replace("warning", "error", StringComparison.Ordinal)], silenced.Findings.Where(finding => finding.Contains("ACME", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_project_of_rules_is_built_before_the_scan()
    {
        var rules = feed.Copy("acmerules");
        var cluster = Cluster($"""<ProjectReference Include="{rules["Acme.KubeRules.csproj"]}" OutputItemType="KubeLintRuleAssembly" ReferenceOutputAssembly="false" />""");
        // Nothing has been built yet.
        var alone = (await cluster.RunAsync("build", "-t:KubeLint", OwnVersion)).MustFail();
        Assert.Equal(s_findings, alone.Findings.Where(finding => finding.Contains("ACME", StringComparison.Ordinal)));

        rules.Write("TeamLabel.cs", (await File.ReadAllTextAsync(rules["TeamLabel.cs"], TestContext.Current.CancellationToken)).Replace("ACME002", "ACME003", StringComparison.Ordinal));
        var build = (await cluster.RunAsync("build", OwnVersion)).MustFail();
        Assert.Equal([s_findings[0], s_findings[1].Replace("ACME002", "ACME003", StringComparison.Ordinal)], build.Findings.Where(finding => finding.Contains("ACME", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_project_of_rules_works_for_several_frameworks()
    {
        var rules = feed.Copy("acmerules");
        var project = feed.Copy("multitarget");
        AddToProject(project, "Library.csproj", $"""<ProjectReference Include="{rules["Acme.KubeRules.csproj"]}" OutputItemType="KubeLintRuleAssembly" ReferenceOutputAssembly="false" />""");
        project.Write("k8s/pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec: {}\n");
        var alone = (await project.RunAsync("build", "-t:KubeLint", OwnVersion)).MustSucceed();
        Assert.Equal(["k8s/pod.yaml(4,9): warning ACME001"], alone.FindingsOf("ACME001"));
        var build = (await project.RunAsync("build", OwnVersion)).MustSucceed();
        Assert.Equal(["k8s/pod.yaml(4,9): warning ACME001"], build.FindingsOf("ACME001"));
    }

    [Fact]
    public async Task Rules_that_are_built_again_run_as_they_are_now_in_the_same_process()
    {
        var rules = feed.Copy("acmerules");
        var assembly = rules["bin/Debug/net8.0/Acme.KubeRules.dll"];
        var cluster = Cluster($"""<KubeLintRuleAssembly Include="{assembly}" />""");
        cluster.Write("Twice.proj", $"""
            <Project>
              <Target Name="Build">
                <MSBuild Projects="{rules["Acme.KubeRules.csproj"]}" Targets="Build" />
                <MSBuild Projects="Cluster.csproj" Targets="KubeLint" Properties="Pass=1" ContinueOnError="true" />
                <WriteLinesToFile File="{rules["TeamLabel.cs"]}" Overwrite="true" Lines="$([System.IO.File]::ReadAllText('{rules["TeamLabel.cs"]}').Replace('ACME002', 'ACME003').Replace(';', '%3B'))" />
                <MSBuild Projects="{rules["Acme.KubeRules.csproj"]}" Targets="Build" Properties="Pass=2" />
                <MSBuild Projects="Cluster.csproj" Targets="KubeLint" Properties="Pass=2" ContinueOnError="true" />
              </Target>
            </Project>
            """);
        (await rules.RunAsync("restore", OwnVersion)).MustSucceed();
        (await cluster.RunAsync("restore", "Cluster.csproj")).MustSucceed();
        var build = await cluster.RunAsync("msbuild", "Twice.proj", "-m:1", OwnVersion);
        Assert.Equal(
            [s_findings[0], s_findings[1], s_findings[0], s_findings[1].Replace("ACME002", "ACME003", StringComparison.Ordinal)],
            build.Findings.Where(finding => finding.Contains("ACME", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_assembly_that_is_not_there_is_a_warning_at_the_project()
    {
        var project = feed.Copy("manifests");
        AddToProject(project, "Cluster.csproj", """<KubeLintRuleAssembly Include="rules/Gone.dll" />""");
        var build = (await project.RunAsync("build")).MustSucceed();
        Assert.Equal(["Cluster.csproj(1,1): warning KL0044"], build.FindingsOf("KL0044"));
        Assert.True(build.Findings.Count > 1, build.ToString());
    }

    private string OwnVersion => $"-p:KubeLintAnalysisVersion={analysis.CurrentVersion}";

    /// <summary>The sample cluster with another source of rules than a package.</summary>
    private SampleProject Cluster(string item)
    {
        var cluster = feed.Copy("acmecluster");
        var project = File.ReadAllText(cluster["Cluster.csproj"]);
        const string package = """<PackageReference Include="Acme.KubeRules" Version="$(AcmeKubeRulesVersion)" PrivateAssets="all" />""";
        Assert.Contains(package, project, StringComparison.Ordinal);
        cluster.Write("Cluster.csproj", project.Replace(package, item, StringComparison.Ordinal));
        return cluster;
    }

    private static void AddToProject(SampleProject project, string file, string item) =>
        project.Write(file, File.ReadAllText(project[file]).Replace("</Project>", $"<ItemGroup>{item}</ItemGroup></Project>", StringComparison.Ordinal));

    private async Task PackRulesAsync(string version, string analysisVersion)
    {
        var rules = feed.Copy("acmerules");
        (await rules.RunAsync("pack", "--output", Path.Combine(feed.Root, "feed"), $"-p:PackageVersion={version}", $"-p:KubeLintAnalysisVersion={analysisVersion}")).MustSucceed();
        using var package = ZipFile.OpenRead(Path.Combine(feed.Root, "feed", $"Acme.KubeRules.{version}.nupkg"));
        Assert.Equal(
            ["build/Acme.KubeRules.props", "buildMultiTargeting/Acme.KubeRules.props", "tools/net8.0/Acme.KubeRules.dll"],
            package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("build", StringComparison.Ordinal) || name.StartsWith("tools", StringComparison.Ordinal) || name.StartsWith("lib", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static Version ReadAssemblyVersion(ZipArchive package, string assembly)
    {
        using var content = package.GetEntry($"lib/net8.0/{assembly}.dll")!.Open();
        using var image = new MemoryStream();
        content.CopyTo(image);
        image.Position = 0;
        using var reader = new PEReader(image);
        return reader.GetMetadataReader().GetAssemblyDefinition().Version;
    }
}
