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
