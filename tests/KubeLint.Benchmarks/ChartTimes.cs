namespace KubeLint.Benchmarks;

/// <summary>How long the contenders took for a chart, round after round, in milliseconds.</summary>
/// <param name="Path">The chart's folder.</param>
internal sealed record ChartTimes(string Path)
{
    /// <summary>The very first rendering of the chart, with what the runtime compiles for it.</summary>
    public double First { get; set; }

    public List<double> Helm { get; } = [];

    public List<double> Tracked { get; } = [];

    public List<double> Untracked { get; } = [];

    public static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
