namespace KubeLint.Engine;

/// <summary>A file to analyse.</summary>
/// <param name="Path">Full path.</param>
/// <param name="ResourceSet">The set whose objects it meets; empty for the project's own.</param>
/// <param name="IsListed">Whether somebody named this very file, so that it is expected to hold something; false where a folder or a default pattern brought it.</param>
public sealed record ManifestInput(string Path, string ResourceSet = "", bool IsListed = false);
