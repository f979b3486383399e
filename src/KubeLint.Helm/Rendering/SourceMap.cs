using System.Collections.Immutable;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Rendering;

/// <summary>Finds where rendered text comes from, in logarithmic time.</summary>
public sealed class SourceMap
{
    private readonly SegmentedText _text;
    private readonly SourcePlace _fallback;

    /// <param name="text">The rendered text.</param>
    /// <param name="fallback">The place of what has no origin, as where none was tracked.</param>
    internal SourceMap(TextValue text, SourcePlace fallback)
    {
        _text = new SegmentedText(text);
        _fallback = fallback;
    }

    /// <summary>Where a span of the rendered text comes from; an empty span is the character at its place.</summary>
    /// <param name="span">A span of <see cref="RenderedDocument.File"/>.</param>
    public MappedSpan Resolve(TextSpan span) => _text.Resolve(span) ?? new MappedSpan(_fallback, false, "", []);
}

/// <summary>Where a span of rendered text comes from.</summary>
/// <param name="Place">The line of a values file where the text came whole from one scalar or key of it, else the place in the template.</param>
/// <param name="IsValue">Whether <paramref name="Place"/> is in a values file.</param>
/// <param name="ValuesPath">The path of that value in root notation, as <c>image.tag</c>; empty where it is none.</param>
/// <param name="Chain">The other ends, nearest first: the action that printed a value, the actions that executed the template, values that were read. Without repeats.</param>
public sealed record MappedSpan(SourcePlace Place, bool IsValue, string ValuesPath, ImmutableArray<SourcePlace> Chain);
