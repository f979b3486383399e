namespace KubeLint.Engine;

/// <summary>Finds the working copy that a folder belongs to.</summary>
public static class RepositoryFolder
{
    /// <summary>The nearest folder, this one or one above, that holds <c>.git</c> (a file in worktrees and submodules); null without one.</summary>
    /// <param name="directory">Full path of a folder.</param>
    public static string? Find(string directory)
    {
        for (var current = directory; current is not null; current = Path.GetDirectoryName(current))
        {
            if (Path.Exists(Path.Combine(current, ".git")))
                return current;
        }
        return null;
    }
}
