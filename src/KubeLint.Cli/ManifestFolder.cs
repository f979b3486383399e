namespace KubeLint.Cli;

/// <summary>The manifests of a folder, as a project's default items find them.</summary>
internal static class ManifestFolder
{
    private static readonly string[] s_excludedFolders = ["bin", "obj", "node_modules"];

    /// <summary>
    /// Full paths of all <c>.yaml</c> and <c>.yml</c> files below a folder, those of build output, dot folders and
    /// linked folders left out. A folder that cannot be read stands in the result itself, so that it is reported.
    /// </summary>
    public static IEnumerable<string> Find(string root)
    {
        var pending = new Stack<string>([root]);
        while (pending.TryPop(out var current))
        {
            if (TryRead(current) is not { } children)
            {
                yield return current;
                continue;
            }
            foreach (var folder in children.OfType<DirectoryInfo>().Where(IsIncluded))
                pending.Push(folder.FullName);
            foreach (var file in children.OfType<FileInfo>().Where(file => file.Extension.ToUpperInvariant() is ".YAML" or ".YML"))
                yield return file.FullName;
        }
    }

    private static FileSystemInfo[]? TryRead(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A link to a folder above would never end.
    private static bool IsIncluded(DirectoryInfo directory) =>
        !directory.Name.StartsWith('.')
        && !s_excludedFolders.Contains(directory.Name, StringComparer.OrdinalIgnoreCase)
        && directory.LinkTarget is null;
}
