using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Rendering;

/// <summary>A span that came whole from one scalar or key of a values file.</summary>
/// <param name="Origin">The scalar or key.</param>
/// <param name="Place">Where it is written; where the span is only a part of it, that part.</param>
/// <param name="Site">The action that printed it, or null for a text that is not printed yet.</param>
internal sealed record LeafSpan(ValuesOrigin Origin, SourcePlace Place, Site? Site)
{
    /// <summary>What stands around a scalar's text: quotes, and the head of a block scalar.</summary>
    private const string Punctuation = "\"'|>+-";

    /// <summary>Finds the scalar or key, or null where other text is part of the span.</summary>
    public static LeafSpan? Find(TextValue text, TextSpan span)
    {
        var first = default(Segment?);
        var last = default(Segment);
        var end = span.Start;
        foreach (var segment in text.SegmentsOf(span.Start, span.Length))
        {
            var isLeaf = segment.Origin is ValuesOrigin;
            if (!IsPadding(text.Text, end, segment.Start, first is null) || (!isLeaf && !IsPadding(text.Text, segment.Start, segment.End, first is null)))
                return null;
            end = segment.End;
            if (!isLeaf)
                continue;
            if (first is { } known && !IsSame((ValuesOrigin)known.Origin!, (ValuesOrigin)segment.Origin!))
                return null;
            first ??= segment;
            last = segment;
        }
        if (first is not { } leaf || !IsPadding(text.Text, end, span.End, false))
            return null;
        var origin = (ValuesOrigin)leaf.Origin!;
        var place = IsCut(text, leaf.Start, last.End, leaf.Offset, last.Offset + last.Length, origin)
            ? origin.SpanOf(leaf.Offset, last.Offset + last.Length - leaf.Offset)
            : origin.Span;
        return new LeafSpan(origin, new SourcePlace(origin.File, place), leaf.Site);
    }

    private static bool IsSame(ValuesOrigin one, ValuesOrigin other) => ReferenceEquals(one, other) || (ReferenceEquals(one.File, other.File) && one.Span == other.Span);

    /// <summary>Whether the characters only lay the scalar out: line ends, indentation, quotes, escapes and, before it, the head of a block scalar.</summary>
    private static bool IsPadding(string text, int start, int end, bool isBefore)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('"' or '\'' or '\\') && !(isBefore && Punctuation.Contains(text[i], StringComparison.Ordinal)))
                return false;
        }
        return true;
    }

    /// <summary>Whether the scalar goes on before or behind the span.</summary>
    private static bool IsCut(TextValue text, int start, int end, int offset, int offsetEnd, ValuesOrigin origin)
    {
        var before = text.SegmentsOf(Math.Max(0, start - 1), Math.Min(1, start)).LastOrDefault();
        if (offset > 0 || (before.Origin is ValuesOrigin outer && IsSame(outer, origin)))
            return true;
        // A line of a block scalar: the rest follows behind the indentation.
        foreach (var segment in text.SegmentsOf(end, text.Text.Length - end).Take(2))
        {
            if (segment.Origin is ValuesOrigin next)
                return IsSame(next, origin) && segment.Offset >= offsetEnd;
        }
        return false;
    }
}
