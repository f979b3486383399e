using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Execution;

/// <summary>Finds the spans of a set that contain another without looking at all of them.</summary>
internal sealed class SpanIndex
{
    private readonly TextSpan[] _spans;
    private readonly int[] _furthestEnds;

    public SpanIndex(IEnumerable<TextSpan> spans)
    {
        _spans = [.. spans.OrderBy(span => span.Start)];
        _furthestEnds = new int[_spans.Length];
        for (var i = 0; i < _spans.Length; i++)
            _furthestEnds[i] = i == 0 ? _spans[i].End : Math.Max(_furthestEnds[i - 1], _spans[i].End);
    }

    /// <summary>Whether any span contains another; in logarithmic time.</summary>
    public bool AnyContains(TextSpan span) => FindLast(span.Start) is >= 0 and var last && _furthestEnds[last] >= span.End;

    /// <summary>The spans that contain another, as their places in the order of their begins; the last one first.</summary>
    public IEnumerable<int> FindContaining(TextSpan span)
    {
        for (var i = FindLast(span.Start); i >= 0 && _furthestEnds[i] >= span.End; i--)
        {
            if (_spans[i].End >= span.End)
                yield return i;
        }
    }

    /// <summary>The last span that begins at or before an offset, or -1.</summary>
    private int FindLast(int offset)
    {
        var low = 0;
        var high = _spans.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
