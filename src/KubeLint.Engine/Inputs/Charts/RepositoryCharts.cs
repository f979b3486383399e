namespace KubeLint.Engine.Inputs.Charts;

/// <summary>Finds what the objects of GitOps tools point at: files and charts, by paths of the repository.</summary>
/// <param name="root">Full path of the repository's folder.</param>
internal sealed class RepositoryCharts(string root)
{
    private readonly ProjectPaths _paths = new(root);

    /// <summary>Full path of the chart at a path from the repository's root; null where there is none.</summary>
    public string? FindChart(string path) =>
        Resolve(path, _paths.Root) is { } folder && File.Exists(Path.Combine(folder, "Chart.yaml")) ? folder : null;

    /// <summary>Full path of what a path leads to, from the root where it begins with a slash; null for one that leads out of the repository, or is none.</summary>
    public string? Resolve(string path, string folder)
    {
        if (path.Contains('\0', StringComparison.Ordinal) || path.Contains("://", StringComparison.Ordinal))
            return null;
        var full = Path.TrimEndingDirectorySeparator(path.StartsWith('/') ? Path.GetFullPath(path.TrimStart('/'), _paths.Root) : Path.GetFullPath(path, folder));
        return _paths.Contains(full) ? full : null;
    }

    /// <summary>Paths from the root of the folders that a pattern with <c>*</c> and <c>**</c> names, sorted.</summary>
    public IEnumerable<string> FindFolders(string pattern)
    {
        IEnumerable<string> folders = [_paths.Root];
        foreach (var part in pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static part => part != "."))
        {
            folders = part == ".." ? [] : folders.SelectMany(folder => Enumerate(folder, part)).ToList();
        }
        return folders.Select(_paths.ToRelative).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Enumerate(string folder, string pattern)
    {
        try
        {
            return Directory.GetDirectories(folder, pattern == "**" ? "*" : pattern, pattern == "**" ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
                .Where(static found => !Path.GetFileName(found).StartsWith('.'));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }
}
