namespace KubeLint.Yaml.Text;

/// <summary>
/// Maps offsets of one text to those of a text it was made from. The text is a row of runs: a run of equal length on
/// both sides is mapped character by character, any other (an escape, a folded line end) as a whole.
/// </summary>
internal sealed class OffsetMap
{
    private readonly List<Run> _runs = [];

    /// <summary>Maps nothing; nobody adds to it.</summary>
    public static OffsetMap Empty { get; } = new();

    public int Length { get; private set; }

    /// <summary>Appends a run; runs follow one another without a gap on this side.</summary>
    public void Add(int length, TextSpan source)
    {
        if (length == 0)
            return;
        if (_runs.Count > 0 && length == source.Length && _runs[^1] is var last && last.IsVerbatim && last.Source.End == source.Start)
            _runs[^1] = last with { Length = last.Length + length, Source = new(last.Source.Start, last.Source.Length + length) };
        else
            _runs.Add(new Run(Length, length, source));
        Length += length;
    }

    /// <summary>The source of a span, or null where the map is empty.</summary>
    public TextSpan? Map(TextSpan span)
    {
        if (_runs.Count == 0)
            return null;
        var start = MapStart(Math.Min(span.Start, Length));
        return span.Length == 0 ? new TextSpan(start, 0) : TextSpan.FromBounds(start, MapEnd(Math.Min(span.End, Length)));
    }

    private int MapStart(int offset)
    {
        if (offset == Length)
            return _runs[^1].Source.End;
        var run = Find(offset);
        return run.IsVerbatim ? run.Source.Start + offset - run.Start : run.Source.Start;
    }

    private int MapEnd(int offset)
    {
        var run = Find(Math.Max(0, offset - 1));
        return run.IsVerbatim ? run.Source.Start + offset - run.Start : run.Source.End;
    }

    private Run Find(int offset)
    {
        var low = 0;
        var high = _runs.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return _runs[low];
    }

    private readonly record struct Run(int Start, int Length, TextSpan Source)
    {
        public bool IsVerbatim => Length == Source.Length;
    }
}
