namespace KubeLint.Engine.Projects;

/// <summary>A <c>KubeManifest</c> item.</summary>
/// <param name="Path">Full path.</param>
/// <param name="ResourceSet">The set whose objects it meets; empty for the project's own.</param>
/// <param name="IsDefault">Whether the package's glob found it, not the project.</param>
/// <param name="IsFromPattern">Whether a recursive pattern of the project found it, so that nobody named the file.</param>
public sealed record ProjectManifest(string Path, string ResourceSet, bool IsDefault, bool IsFromPattern);
