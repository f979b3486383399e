using System.Collections.Immutable;
using KubeLint.Engine.Projects;

namespace KubeLint.Engine.Tests.Projects;

/// <summary>How items become inputs.</summary>
public sealed class ProjectManifestsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kubelint-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_listed_file_replaces_the_default_item_of_the_same_file() =>
        Assert.Equal([Input("a.yaml", "prod")], Read(Default("a.yaml"), Listed("a.yaml", "prod")));

    [Fact]
    public void A_file_is_read_once_in_each_set() =>
        Assert.Equal([Input("a.yaml", "prod"), Input("a.yaml", "staging")], Read(Listed("a.yaml", "prod"), Listed("a.yaml", "staging"), Listed("a.yaml", "prod")));

    [Fact]
    public void A_default_item_keeps_a_set_given_by_update() =>
        Assert.Equal([Found("a.yaml", "prod"), Found("b.yaml")], Read(Default("a.yaml", "prod"), Default("b.yaml")));

    [Fact]
    public void Files_of_other_projects_are_read_only_when_listed()
    {
        Directory.CreateDirectory(Path.Combine(_root, "team"));
        File.WriteAllText(Path.Combine(_root, "team", "Team.csproj"), "");
        Assert.Equal([Input("team/b.yaml")], Read(Default("team/a.yaml"), Listed("team/b.yaml")));
    }

    private ImmutableArray<ManifestInput> Read(params IEnumerable<ProjectManifest> items) => ProjectManifests.Read(items, _root);

    private ManifestInput Input(string path, string set = "") => new(Path.Combine(_root, path), set, IsListed: true);

    private ManifestInput Found(string path, string set = "") => new(Path.Combine(_root, path), set);

    private ProjectManifest Listed(string path, string set = "") => new(Path.Combine(_root, path), set, IsDefault: false, IsFromPattern: false);

    private ProjectManifest Default(string path, string set = "") => new(Path.Combine(_root, path), set, IsDefault: true, IsFromPattern: false);
}
