using System.Collections.Immutable;
using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Values;

/// <summary>
/// A <c>string</c> whose parts know where they come from. Go's strings are bytes: a byte that is no valid UTF-8 stands
/// here as the lone surrogate U+DC00 plus the byte, and <see cref="GoBytes"/> counts and cuts in bytes.
/// </summary>
internal sealed class TextValue : Value
{
    public TextValue(string text)
        : this(text, ImmutableArray<Segment>.Empty)
    {
    }

    /// <param name="text">The text.</param>
    /// <param name="segments">Runs with an origin or a site, in order and without overlap; gaps have neither.</param>
    public TextValue(string text, ImmutableArray<Segment> segments)
        : base(null)
    {
        Text = text;
        Segments = segments;
    }

    /// <summary>A text that is wholly of one origin.</summary>
    public TextValue(string text, Origin? origin)
        : base(origin)
    {
        Text = text;
        Segments = origin is null || text.Length == 0 ? [] : [new Segment(0, text.Length, origin, 0, null)];
    }

    public static TextValue Empty { get; } = new("");

    public string Text { get; }

    /// <summary>Runs with an origin or a site, in order and without overlap.</summary>
    public ImmutableArray<Segment> Segments { get; }

    public override ValueKind Kind => ValueKind.String;

    public override string TypeName => "string";

    public override bool IsTrue => Text.Length > 0;

    public override Value WithOrigin(Origin? origin) => new TextValue(Text, origin);

    /// <summary>A part of the text with its origins.</summary>
    public TextValue Slice(int start, int length)
    {
        if (start == 0 && length == Text.Length)
            return this;
        return new TextValue(Text.Substring(start, length), [.. SegmentsOf(start, length).Select(segment => segment with { Start = segment.Start - start })]);
    }

    /// <summary>The segments within a part of the text, cut to it; starts are those in the whole text.</summary>
    public IEnumerable<Segment> SegmentsOf(int start, int length)
    {
        var end = start + length;
        for (var i = FindFirst(start); i < Segments.Length && Segments[i].Start < end; i++)
        {
            var segment = Segments[i];
            var from = Math.Max(segment.Start, start);
            yield return segment with { Start = from, Length = Math.Min(segment.End, end) - from, Offset = segment.Offset + from - segment.Start };
        }
    }

    /// <summary>Index of the first segment that ends behind an offset.</summary>
    private int FindFirst(int offset)
    {
        var low = 0;
        var high = Segments.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Segments[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
