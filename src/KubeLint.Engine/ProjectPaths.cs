namespace KubeLint.Engine;

/// <summary>Shows paths relative to the project's folder, or the repository's, with <c>/</c> on every system.</summary>
internal sealed class ProjectPaths
{
    public ProjectPaths(string directory) =>
        Root = Path.EndsInDirectorySeparator(directory) ? directory : directory + Path.DirectorySeparatorChar;

    /// <summary>The folder with a separator at its end.</summary>
    public string Root { get; }

    /// <summary>The relative path; one of another drive stays as it is.</summary>
    public string ToRelative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Whether a file lies in the folder or below.</summary>
    public bool Contains(string path)
    {
        var relative = ToRelative(path);
        return !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith("../", StringComparison.Ordinal);
    }
}
