namespace KubeLint.Engine;

/// <summary>A file to analyse.</summary>
/// <param name="Path">Full path.</param>
/// <param name="ResourceSet">The set whose objects it meets; empty for the project's own.</param>
public sealed record ManifestInput(string Path, string ResourceSet = "");
