using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Execution;

/// <summary>Answers in logarithmic time whether any span of a set contains another.</summary>
internal sealed class SpanIndex
{
    private readonly int[] _starts;
    private readonly int[] _furthestEnds;

    public SpanIndex(IEnumerable<TextSpan> spans)
    {
        var sorted = spans.OrderBy(span => span.Start).ToArray();
        _starts = [.. sorted.Select(span => span.Start)];
        _furthestEnds = new int[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
            _furthestEnds[i] = i == 0 ? sorted[i].End : Math.Max(_furthestEnds[i - 1], sorted[i].End);
    }

    public bool AnyContains(TextSpan span)
    {
        var index = Array.BinarySearch(_starts, span.Start);
        if (index < 0)
            index = ~index - 1;
        // Of equal starts the search finds any; the last one knows the furthest end.
        while (index + 1 < _starts.Length && _starts[index + 1] == span.Start)
            index++;
        return index >= 0 && _furthestEnds[index] >= span.End;
    }
}
