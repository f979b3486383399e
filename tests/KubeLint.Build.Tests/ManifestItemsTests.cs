using System.Collections.Immutable;
using KubeLint.Engine;
using Microsoft.Build.Utilities;

namespace KubeLint.Build.Tests;

/// <summary>How items become inputs.</summary>
public sealed class ManifestItemsTests : IDisposable
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

    private ImmutableArray<ManifestInput> Read(params IEnumerable<TaskItem> items) => ManifestItems.Read(items, _root);

    private ManifestInput Input(string path, string set = "") => new(Path.Combine(_root, path), set, IsListed: true);

    private ManifestInput Found(string path, string set = "") => new(Path.Combine(_root, path), set);

    private TaskItem Listed(string path, string set = "") => new(Path.Combine(_root, path), new Dictionary<string, string> { ["ResourceSet"] = set });

    private TaskItem Default(string path, string set = "") => new(Path.Combine(_root, path), new Dictionary<string, string> { ["ResourceSet"] = set, ["_KubeLintDefaultItem"] = "true" });
}
