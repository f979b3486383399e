namespace KubeLint.Engine.Projects;

/// <summary>Folders below a project's own that hold another project; what is in them is that project's to scan.</summary>
/// <param name="projectDirectory">Full path of the project's folder.</param>
internal sealed class NestedProjects(string projectDirectory)
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(projectDirectory);
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Whether a file belongs to another project.</summary>
    /// <param name="file">Full path.</param>
    public bool Contains(string file) => IsNested(Path.GetDirectoryName(file));

    private bool IsNested(string? directory)
    {
        if (directory is null || directory.Length <= _root.Length)
            return false;
        if (!_known.TryGetValue(directory, out var nested))
            _known[directory] = nested = HoldsProject(directory) || IsNested(Path.GetDirectoryName(directory));
        return nested;
    }

    private static bool HoldsProject(string directory)
    {
        try
        {
            return Directory.EnumerateFiles(directory, "*.*proj").Any();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The file in it will say what is wrong.
            return false;
        }
    }
}
