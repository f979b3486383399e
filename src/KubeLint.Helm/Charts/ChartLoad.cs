using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Charts;

/// <summary>What the steps of loading one chart share: its problems and what is left of its limits.</summary>
internal sealed class ChartLoad(ChartLimits limits)
{
    private readonly List<ChartProblem> _problems = [];
    private int _entries;
    private bool _isFull;

    public ChartLimits Limits => limits;

    public long RemainingBytes { get; private set; } = limits.MaxChartBytes;

    public int ProblemCount => _problems.Count;

    public ImmutableArray<ChartProblem> Problems => [.. _problems];

    public void Report(ChartProblemKind kind, string message, string path) => _problems.Add(new(kind, OneLine(message), path));

    public void Report(ChartProblemKind kind, string message, SourceFile source, TextSpan span) =>
        _problems.Add(new(kind, OneLine(message), source.Path, source, span));

    /// <summary>Says of the problems from an index on that they are those of a subchart.</summary>
    public void PrefixProblems(int first, string prefix)
    {
        for (var i = first; i < _problems.Count; i++)
        {
            if (_problems[i].Kind != ChartProblemKind.LegacyFile)
                _problems[i] = _problems[i] with { Message = prefix + _problems[i].Message };
        }
    }

    /// <summary>Whether metadata, or a field of it, could not be read; asked of the problems from an index on.</summary>
    public bool HasUnreadMetadata(int first) => _problems.Skip(first).Any(static problem => problem.Kind is ChartProblemKind.Syntax or ChartProblemKind.Type);

    /// <summary>Counts a file or folder; false, once reported, when there are too many.</summary>
    public bool TryCountEntry(string path)
    {
        if (++_entries <= limits.MaxEntries)
            return true;
        ReportFull(string.Create(CultureInfo.InvariantCulture, $"chart has more than the maximum number of {limits.MaxEntries} entries"), path);
        return false;
    }

    /// <summary>Counts bytes of a file; false, once reported, when there are too many.</summary>
    public bool TryTakeBytes(long count, string path)
    {
        if (count <= RemainingBytes)
        {
            RemainingBytes -= count;
            return true;
        }
        RemainingBytes = 0;
        ReportTooLarge(path);
        return false;
    }

    public void ReportTooLarge(string path) =>
        ReportFull(string.Create(CultureInfo.InvariantCulture, $"decompressed chart is larger than the maximum size {limits.MaxChartBytes}"), path);

    private void ReportFull(string message, string path)
    {
        if (!_isFull)
            Report(ChartProblemKind.Limit, message, path);
        _isFull = true;
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
