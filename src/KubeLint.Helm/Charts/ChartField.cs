using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Charts;

/// <summary>A value of a chart's metadata with the place where it is written.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value; Go's zero value (an empty text, false) where it is not written.</param>
/// <param name="Source">The file that holds it, or null where it is not written.</param>
/// <param name="Span">Where in <paramref name="Source"/> the value stands.</param>
public sealed record ChartField<T>(T Value, SourceFile? Source, TextSpan Span)
{
    /// <summary>Whether the field is written, be it as null.</summary>
    public bool IsWritten => Source is not null;
}
