using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Rendering;

/// <summary>A place in a file of a chart, or in one that holds values.</summary>
/// <param name="File">The file.</param>
/// <param name="Span">The range in it.</param>
public sealed record SourcePlace(SourceFile File, TextSpan Span);
