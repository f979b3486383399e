namespace KubeLint.Dev;

/// <summary>A text file of the repository.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Text">Its text; lines end with <c>\n</c>.</param>
internal sealed record TextFile(string Path, string Text);
