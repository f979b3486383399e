using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Charts;

/// <summary>Something that is wrong with a chart.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">What is wrong in words: Helm's, where Helm has some. One line.</param>
/// <param name="Path">The file or folder, as diagnostics show it.</param>
/// <param name="Source">The file's text, or null where the problem has no place within it.</param>
/// <param name="Span">Where in <paramref name="Source"/>; empty at its start where it has none.</param>
public sealed record ChartProblem(ChartProblemKind Kind, string Message, string Path, SourceFile? Source = null, TextSpan Span = default);
