namespace KubeLint.Engine.Tests;

public sealed class RepositoryFolderTests : IDisposable
{
    private readonly TestProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_nearest_working_copy_above_counts()
    {
        _project.Write(".git/HEAD", "").Write("sub/module/.git", "gitdir: ../../.git/modules/module\n").Write("sub/module/deploy/a.yaml", "").Write("deploy/prod/a.yaml", "");
        Assert.Equal(_project.Folder, RepositoryFolder.Find(_project.Folder));
        Assert.Equal(_project.Folder, RepositoryFolder.Find(Path.Combine(_project.Folder, "deploy", "prod")));
        Assert.Equal(Path.Combine(_project.Folder, "sub", "module"), RepositoryFolder.Find(Path.Combine(_project.Folder, "sub", "module", "deploy")));
    }

    [Fact]
    public void A_folder_of_no_working_copy_has_none() => Assert.Null(RepositoryFolder.Find(Path.GetPathRoot(_project.Folder)!));
}
