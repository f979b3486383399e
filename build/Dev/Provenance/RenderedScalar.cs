using System.Collections.Immutable;
using KubeLint.Helm.Rendering;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Dev.Provenance;

/// <summary>A key or scalar of a rendered document, with what its map says.</summary>
internal sealed record RenderedScalar(RenderedDocument Document, WalkedScalar Walked, MappedSpan Mapped)
{
    public string Value => Walked.Scalar.Value;

    private string PlaceText => Mapped.Place.File.GetText(Mapped.Place.Span);

    public static ImmutableArray<RenderedScalar> FindAll(RenderedDocument document) =>
    [
        .. YamlParser.Parse(document.File).Documents
            .SelectMany(static parsed => ScalarWalk.Of(parsed.Root))
            .Select(walked => new RenderedScalar(document, walked, document.Map.Resolve(walked.Scalar.Span))),
    ];

    /// <summary>The part that is another one in another rendering, as a finding within a long text points at it.</summary>
    public RenderedScalar ResolveChange(RenderedScalar other)
    {
        var start = Value.AsSpan().CommonPrefixLength(other.Value);
        var end = Value.Length;
        for (var otherEnd = other.Value.Length; end > start && otherEnd > start && Value[end - 1] == other.Value[otherEnd - 1]; otherEnd--)
            end--;
        return this with { Mapped = Document.Map.Resolve(Walked.Scalar.SpanOf(start, end - start)) };
    }

    /// <summary>Whether its place or what led to it is in a leaf.</summary>
    public bool Names(ValuesLeaf leaf) => Mapped.Chain.Prepend(Mapped.Place).Any(place => leaf.Contains(place.File, place.Span));

    /// <summary>Whether it came whole from a leaf, or from a part of it.</summary>
    public bool IsOf(ValuesLeaf leaf) => Mapped.IsValue && leaf.Contains(Mapped.Place.File, Mapped.Place.Span);

    /// <summary>Whether the text at its place is its own one.</summary>
    public bool IsVerbatim(ValuesLeaf leaf) => Mapped.Place.Span == leaf.Scalar.Span
        ? leaf.Scalar.Value == Value
        : Mapped.Place.File.GetText(Mapped.Place.Span) == Value;

    /// <summary>Whether what it came from has actions that <c>tpl</c> executed.</summary>
    public bool IsTemplate => Mapped.IsValue && PlaceText.Contains("{{", StringComparison.Ordinal);

    /// <summary>Whether it came from <c>{}</c> or <c>[]</c> in a values file.</summary>
    public bool IsEmptyCollection => Mapped.IsValue && PlaceText is ("{}" or "[]");

    /// <summary>Whether it is a truth value that the template itself writes, as <c>ternary true false .Values.x</c> does.</summary>
    public bool IsWrittenTruth => !Mapped.IsValue && Value is ("true" or "false") && PlaceText.Contains(Value, StringComparison.Ordinal);

    /// <summary>Whether it came whole from one of some keys or nulls, or from a part of one.</summary>
    public bool IsIn(ImmutableArray<TextSpan> nodes) => nodes.Any(node => node.Contains(Mapped.Place.Span));

    public override string ToString()
    {
        var (line, column) = Document.File.GetPosition(Walked.Scalar.Span.Start);
        return FormattableString.Invariant($"{Document.SourceName}({line},{column})");
    }
}
