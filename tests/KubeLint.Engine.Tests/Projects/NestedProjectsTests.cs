using KubeLint.Engine.Projects;

namespace KubeLint.Engine.Tests.Projects;

/// <summary>Folders that belong to another project are told from those that do not.</summary>
public sealed class NestedProjectsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kubelint-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("a.yaml", false)]
    [InlineData("deploy/a.yaml", false)]
    [InlineData("team/a.yaml", true)]
    [InlineData("team/deploy/x/a.yaml", true)]
    [InlineData("traversal/a.yaml", true)]
    [InlineData("teams/a.yaml", false)]
    [InlineData("gone/a.yaml", false)]
    [InlineData("../beside/a.yaml", false)]
    public void A_file_belongs_to_the_nearest_project_above_it(string file, bool nested)
    {
        foreach (var project in (string[])["Own.csproj", "team/Team.fsproj", "traversal/dirs.proj", "deploy/project.yaml", "teams/notes.csproj.user"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, project))!);
            File.WriteAllText(Path.Combine(_root, project), "");
        }
        Assert.Equal(nested, new NestedProjects(_root).Contains(Path.GetFullPath(file, _root)));
        Assert.Equal(nested, new NestedProjects(_root + Path.DirectorySeparatorChar).Contains(Path.GetFullPath(file, _root)));
    }
}
