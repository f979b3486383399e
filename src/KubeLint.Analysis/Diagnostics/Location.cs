using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Diagnostics;

/// <summary>A place in a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Span">The range in it.</param>
public sealed record Location(SourceFile File, TextSpan Span)
{
    /// <summary>Line and column of the first character.</summary>
    public LinePosition Start => File.GetPosition(Span.Start);

    /// <summary>Line and column behind the last character.</summary>
    public LinePosition End => File.GetPosition(Span.End);
}
