using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>One word of a command line.</summary>
/// <param name="Text">The word.</param>
/// <param name="Span">Where it stands: a list item, or a part of a shell text.</param>
/// <param name="IsUnknown">Whether it holds a placeholder.</param>
public sealed record CommandArgument(string Text, TextSpan Span, bool IsUnknown)
{
    /// <summary>The scalar that holds the word, with the word's offset in its value; null where escapes lie between.</summary>
    public (Yaml.Syntax.YamlScalar Scalar, int Offset)? Origin { get; init; }

    /// <summary>The span of a part of the word.</summary>
    public TextSpan SpanOf(int start, int length) =>
        Origin is var (scalar, offset) ? scalar.SpanOf(offset + start, length) : Span;
}
