using Microsoft.Build.Execution;

namespace KubeLint.Build.Tests;

/// <summary>Which files a project's evaluation lists, and what it declares about them.</summary>
public sealed class ManifestItemsEvaluationTests : IDisposable
{
    private readonly EvaluatedProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Yaml_files_below_the_project_are_listed()
    {
        _project.With("a.yaml", "deploy/b.yml", "deploy/x/c.yaml", "deploy/d.json", "deploy/e.txt", "naïve & (1).yaml");
        Assert.Equal(["a.yaml", "deploy/b.yml", "deploy/x/c.yaml", "naïve & (1).yaml"], Manifests(_project.Evaluate()));
    }

    [Fact]
    public void Outputs_dot_folders_and_node_modules_are_left_out()
    {
        _project.With("a.yaml", "bin/b.yaml", "obj/c.yaml", ".github/workflows/d.yml", "deploy/.git/e.yaml", "web/node_modules/p/f.yaml", "node_modules/g.yaml", "build/out/h.yaml", "tmp/i.yaml");
        Assert.Equal(["a.yaml"], Manifests(_project.Evaluate(("BaseOutputPath", "build/out/"), ("BaseIntermediateOutputPath", "tmp/"), ("MSBuildProjectExtensionsPath", Path.Combine(_project.Folder, "obj/")))));
    }

    [Fact]
    public void Excludes_of_the_project_count()
    {
        _project.With("a.yaml", "vendor/b.yaml");
        _project.Body += "<PropertyGroup><DefaultItemExcludes>$(DefaultItemExcludes);vendor/**</DefaultItemExcludes></PropertyGroup>";
        Assert.Equal(["a.yaml"], Manifests(_project.Evaluate()));
    }

    [Fact]
    public void The_body_of_a_project_can_remove_update_and_add()
    {
        _project.With("a.yaml", "deploy/b.yaml", "policies/c.json");
        _project.Body += """
            <ItemGroup>
              <KubeManifest Remove="a.yaml" />
              <KubeManifest Update="deploy/**" ResourceSet="prod" />
              <KubeManifest Include="policies/*.json" />
            </ItemGroup>
            """;
        var instance = _project.Evaluate();
        Assert.Equal(["deploy/b.yaml", "policies/c.json"], Manifests(instance));
        Assert.Equal("prod", instance.GetItems("KubeManifest").Single(item => item.EvaluatedInclude == "deploy/b.yaml").GetMetadataValue("ResourceSet"));
    }

    [Theory]
    [InlineData("EnableDefaultKubeManifestItems")]
    [InlineData("EnableDefaultItems")]
    [InlineData("KubeLintEnabled")]
    public void No_file_is_searched_for_where_the_project_says_so(string property)
    {
        _project.With("a.yaml");
        _project.Body += $"<PropertyGroup><{property}>false</{property}></PropertyGroup>";
        Assert.Empty(Manifests(_project.Evaluate()));
    }

    [Fact]
    public void WatchItemsDeclared()
    {
        _project.With("a.yaml", "b.yaml");
        _project.Body += """<ItemGroup><KubeManifest Remove="b.yaml" /></ItemGroup>""";
        var instance = _project.Evaluate();
        Assert.Equal(["a.yaml"], Includes(instance, "Watch"));
        Assert.Equal(["a.yaml"], Includes(instance, "UpToDateCheckInput"));
        Assert.Contains("KubeManifest", Includes(instance, "AvailableItemName"));
        var stamp = Assert.Single(Includes(instance, "UpToDateCheckOutput"));
        Assert.Contains(stamp, Includes(instance, "FileWrites"));
    }

    [Fact]
    public void Nothing_is_declared_while_disabled()
    {
        _project.With("a.yaml");
        var instance = _project.Evaluate(("KubeLintEnabled", "false"));
        foreach (var type in (string[])["KubeManifest", "Watch", "UpToDateCheckInput", "UpToDateCheckOutput", "FileWrites"])
            Assert.Empty(Includes(instance, type));
    }

    [Theory]
    [InlineData("obj/kubelint.sarif", true)]
    [InlineData("logs/kubelint.sarif", false)]
    [InlineData("/elsewhere/kubelint.sarif", false)]
    public void A_log_is_cleaned_only_inside_obj(string path, bool cleaned)
    {
        var writes = Includes(_project.Evaluate(("KubeLintSarifFile", path)), "FileWrites");
        Assert.Equal(cleaned, writes.Any(file => file.EndsWith("kubelint.sarif", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Manifests(ProjectInstance instance) => Includes(instance, "KubeManifest").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Includes(ProjectInstance instance, string type) => instance.GetItems(type).Select(item => item.EvaluatedInclude.Replace('\\', '/'));
}
