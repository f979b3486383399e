using System.Text;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Origins;

/// <summary>Builds a text whose parts keep their origins. Text that is appended without one leaves a gap, which the printing action fills.</summary>
internal sealed class TextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Segment> _segments = [];

    public int Length => _text.Length;

    /// <summary>Appends text that stands in no file.</summary>
    public TextBuilder Append(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <inheritdoc cref="Append(string)"/>
    public TextBuilder Append(char character, int count = 1)
    {
        _text.Append(character, count);
        return this;
    }

    /// <summary>Appends a text with the origins of its parts.</summary>
    public TextBuilder Append(TextValue value) => Append(value, 0, value.Text.Length);

    /// <summary>Appends a part of a text with its origins.</summary>
    public TextBuilder Append(TextValue value, int start, int length)
    {
        foreach (var segment in value.SegmentsOf(start, length))
            Add(segment with { Start = segment.Start - start + _text.Length });
        _text.Append(value.Text, start, length);
        return this;
    }

    /// <summary>Appends what stands for a character of a text, such as an escape: it has that character's origin.</summary>
    public TextBuilder AppendFor(TextValue value, int index, string replacement)
    {
        foreach (var segment in value.SegmentsOf(index, 1))
            Add(segment with { Start = _text.Length, Length = replacement.Length });
        _text.Append(replacement);
        return this;
    }

    /// <summary>Appends a text that is wholly of one origin.</summary>
    /// <param name="text">The text.</param>
    /// <param name="origin">Its origin, or null.</param>
    /// <param name="offset">Where it begins in its origin's text or in the literal text of its site.</param>
    /// <param name="site">The place that prints it, or null where it is not printed yet.</param>
    public TextBuilder Append(string text, Origin? origin, int offset = 0, Site? site = null)
    {
        if (text.Length > 0 && (origin is not null || site is not null))
            Add(new Segment(_text.Length, text.Length, origin, offset, site));
        _text.Append(text);
        return this;
    }

    /// <summary>Appends a text as an action prints it, or as literal text does: what has no site yet gets this one.</summary>
    public void Print(TextValue value, Site site)
    {
        var start = _text.Length;
        var end = 0;
        foreach (var segment in value.Segments)
        {
            Fill(end, segment.Start);
            Add(segment with { Start = start + segment.Start, Site = segment.Site ?? site });
            end = segment.End;
        }
        Fill(end, value.Text.Length);
        _text.Append(value.Text);

        void Fill(int from, int to)
        {
            if (to > from)
                Add(new Segment(start + from, to - from, null, site.IsLiteral ? from : 0, site));
        }
    }

    public override string ToString() => _text.ToString();

    /// <summary>The text that was built.</summary>
    public TextValue ToText() => new(_text.ToString(), [.. _segments]);

    private void Add(Segment segment)
    {
        if (_segments.Count > 0 && _segments[^1] is var last && last.End == segment.Start && ReferenceEquals(last.Origin, segment.Origin)
            && ReferenceEquals(last.Site, segment.Site) && last.Offset + last.Length == segment.Offset)
        {
            _segments[^1] = last with { Length = last.Length + segment.Length };
        }
        else
        {
            _segments.Add(segment);
        }
    }
}
