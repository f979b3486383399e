using System.Collections.Immutable;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>One word of a command line.</summary>
/// <param name="Text">The word.</param>
/// <param name="Span">Where it stands: a list item, or a part of a shell text.</param>
/// <param name="IsUnknown">Whether it holds a placeholder.</param>
public sealed record CommandArgument(string Text, TextSpan Span, bool IsUnknown)
{
    /// <summary>The scalar that holds the word, with the word's offset in its value; null where escapes lie between.</summary>
    public (YamlScalar Scalar, int Offset)? Origin { get; init; }

    /// <summary>For a word of a shell text that holds quotes: the offset of each character in the scalar's value.</summary>
    internal ImmutableArray<int> Offsets { get; init; } = [];

    /// <summary>The span of a part of the word.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        if (Origin is not var (scalar, offset))
            return Span;
        if (Offsets.IsEmpty)
            return scalar.SpanOf(offset + start, length);
        var first = start < Offsets.Length ? Offsets[start] : Offsets[^1] + 1;
        return scalar.SpanOf(first, length == 0 ? 0 : Offsets[start + length - 1] + 1 - first);
    }
}
