namespace KubeLint.Helm.Charts;

/// <summary>Follows symbolic links in every part of a path.</summary>
internal static class RealPath
{
    // As Go's EvalSymlinks.
    private const int MaxLinks = 255;

    /// <summary>Resolves a full path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="error">Why it cannot be resolved, in Go's words; null where it can.</param>
    /// <returns>The path without links, or null.</returns>
    public static string? Resolve(string path, out string? error)
    {
        var root = Path.GetPathRoot(path) ?? "";
        var real = root;
        var parts = new Stack<string>();
        Push(parts, path[root.Length..]);
        var links = 0;
        while (parts.TryPop(out var part))
        {
            if (part is "" or ".")
                continue;
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? root;
                continue;
            }
            var next = new FileInfo(Path.Combine(real, part));
            if (next.LinkTarget is not { } target)
            {
                real = next.FullName;
                continue;
            }
            if (++links > MaxLinks)
            {
                error = "EvalSymlinks: too many links";
                return null;
            }
            var targetRoot = Path.IsPathRooted(target) ? Path.GetPathRoot(target) ?? "" : "";
            real = targetRoot.Length > 0 ? targetRoot : real;
            Push(parts, target[targetRoot.Length..]);
        }
        error = Path.Exists(real) ? null : $"lstat {FindMissing(real)}: no such file or directory";
        return error is null ? real : null;
    }

    /// <summary>The first part of a path that is not there.</summary>
    private static string FindMissing(string path)
    {
        while (Path.GetDirectoryName(path) is { } parent && !Path.Exists(parent))
            path = parent;
        return path;
    }

    private static void Push(Stack<string> parts, string path)
    {
        var names = path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        for (var i = names.Length - 1; i >= 0; i--)
            parts.Push(names[i]);
    }
}
