using System.Collections.Immutable;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Templates;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Rendering;

/// <summary>A printed text, or one that <c>tpl</c> expands, with the way back from its spans.</summary>
internal sealed class SegmentedText(TextValue value)
{
    /// <summary>More segments than this say nothing new about a span.</summary>
    private const int MaxSegments = 64;

    /// <summary>Resolves a span with its chain; null where nothing is known.</summary>
    public MappedSpan? Resolve(TextSpan span)
    {
        if (Locate(span, null) is not { } located)
            return null;
        var chain = new PlaceChain(located.Place);
        if (located.Inner is { } inner)
            chain.Add(inner);
        chain.AddSites(located.Outer);
        foreach (var read in located.Reads.Take(DerivedOrigin.MaxReads))
            chain.Add(new SourcePlace(read.File, read.Span));
        return new MappedSpan(located.Place, located.Leaf is not null, located.Leaf?.Path ?? "", chain.ToImmutable());
    }

    /// <summary>The place that printed something; where <c>tpl</c> expanded its template, the place where that text stands.</summary>
    public static SourcePlace FindPlace(Site site) => Locate(site.Source, site.Span, site).Place;

    private static Located Locate(TemplateSource source, TextSpan span, Site site) =>
        (source.Expanded is { } text ? new SegmentedText(text).Locate(span, site.Frame?.CallSite) : null)
        ?? new Located(new SourcePlace(source.File, span), null, null, []);

    /// <summary>Locates a span.</summary>
    /// <param name="span">A span of the text.</param>
    /// <param name="caller">Where the text was expanded, for characters that no action has printed.</param>
    private Located? Locate(TextSpan span, Site? caller)
    {
        span = Widen(span);
        if (LeafSpan.Find(value, span) is { } leaf)
            return new Located(leaf.Place, leaf.Origin, leaf.Site ?? caller, []);
        var segments = value.SegmentsOf(span.Start, span.Length).Take(MaxSegments).ToImmutableArray();
        if (!segments.IsEmpty && segments[0].Origin is ChartFileOrigin file)
        {
            var end = segments.TakeWhile(segment => ReferenceEquals(segment.Origin, file)).Max(static segment => segment.Offset + segment.Length);
            return new Located(new SourcePlace(file.File, TextSpan.FromBounds(segments[0].Offset, end)), null, segments[0].Site ?? caller, []);
        }
        if ((segments.IsEmpty ? caller : segments[0].Site ?? caller) is not { } site)
            return null;
        var located = Locate(site.Source, FindSpan(site, segments), site);
        var reads = segments.SelectMany(static segment => segment.Origin is null ? [] : segment.Origin.Reads);
        return FindLineSite(span, segments, site) is { } line
            ? Locate(line.Source, line.Span, line) with { Outer = line.Frame?.CallSite, Inner = located.Place, Reads = reads }
            : located with { Outer = site.Frame?.CallSite, Reads = reads };
    }

    /// <summary>
    /// The action that executed a helper for the value of a line which is not the helper's, such as <c>name: {{ include "fullname" . }}</c>:
    /// a helper serves many lines. Null where the helper wrote the line, or the value letter by letter; a text that <c>tpl</c> expands is no helper.
    /// </summary>
    private Site? FindLineSite(TextSpan span, ImmutableArray<Segment> segments, Site site)
    {
        if (site.Source.Expanded is not null || segments.All(static segment => segment.Site is { IsLiteral: true }))
            return null;
        var before = span.Start - 1;
        while (before >= 0 && (value.Text[before] is ' ' or '"' or '\''))
            before--;
        if (before < 0 || value.Text[before] == '\n' || value.SegmentsOf(before, 1).FirstOrDefault().Site is not { } key || ReferenceEquals(key.Frame, site.Frame))
            return null;
        for (var outer = site.Frame?.CallSite; outer is not null; outer = outer.Frame?.CallSite)
        {
            if (ReferenceEquals(outer.Frame, key.Frame))
                return outer;
        }
        return null;
    }

    /// <summary>The source text that printed the segments, as far as it is of the first one's template.</summary>
    private static TextSpan FindSpan(Site site, ImmutableArray<Segment> segments)
    {
        if (segments.IsEmpty || segments[0].Site is null)
            return site.Span;
        var (start, end) = Bounds(segments[0], site);
        foreach (var segment in segments.TakeWhile(segment => ReferenceEquals(segment.Site?.Source, site.Source) && ReferenceEquals(segment.Site.Frame, site.Frame)))
            end = Math.Max(end, Bounds(segment, segment.Site!).End);
        return TextSpan.FromBounds(start, end);
    }

    private static (int Start, int End) Bounds(Segment segment, Site site) => site.IsLiteral
        ? (site.Span.Start + segment.Offset, site.Span.Start + segment.Offset + segment.Length)
        : (site.Span.Start, site.Span.End);

    private TextSpan Widen(TextSpan span)
    {
        var length = value.Text.Length;
        var start = Math.Clamp(span.Start, 0, length);
        var end = Math.Clamp(span.End, start, length);
        return start < end || length == 0 ? TextSpan.FromBounds(start, end) : new TextSpan(Math.Min(start, length - 1), 1);
    }

    /// <param name="Place">The place.</param>
    /// <param name="Leaf">The scalar or key of a values file that it is in; null for a template.</param>
    /// <param name="Outer">The action that printed it, if it is another place, or that executed its template.</param>
    /// <param name="Reads">Values that the text was made of.</param>
    private sealed record Located(SourcePlace Place, ValuesOrigin? Leaf, Site? Outer, IEnumerable<ValuesOrigin> Reads)
    {
        /// <summary>The action of a helper that made the text, where <see cref="Place"/> is the line that the helper was executed for.</summary>
        public SourcePlace? Inner { get; init; }
    }
}
