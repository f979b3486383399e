using System.Diagnostics;
using System.Globalization;
using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;

namespace KubeLint.Benchmarks;

/// <summary>
/// Renders charts in process, with origins and without, and by the helm binary, in turns within one run. Ratios are of the
/// sums of each chart's median wall time. What a process keeps, as keys of passwords, counts in the first rendering alone. BenchmarkDotNet would measure each contender alone, and start helm thousands of times.
/// Run in this folder: <c>dotnet run -c Release -- charts [FOLDER [HELM [COUNT]]]</c>; FOLDER holds charts at any depth,
/// and can be several, with the system's path separator between them (this repository's own charts), HELM is the binary (<c>helm</c>), COUNT the number of charts (50). Charts on which either fails are left out.
/// </summary>
internal sealed class ChartComparison(HelmProgram? helm)
{
    /// <summary>Both render for the same Kubernetes, since many charts ask for its version.</summary>
    public const string KubeVersion = "1.29.0";

    private const int Rounds = 5;

    private const int Slowest = 5;

    private static readonly ReleaseSettings s_tracked = new() { KubeVersion = KubeVersion };
    private static readonly ReleaseSettings s_untracked = s_tracked with { TracksOrigins = false };

    public static int Run(string[] arguments)
    {
        var folders = (arguments.ElementAtOrDefault(0) ?? ChartFolders.Own).Split(Path.PathSeparator);
        var helm = new HelmProgram(arguments.ElementAtOrDefault(1) ?? "helm");
        var count = int.Parse(arguments.ElementAtOrDefault(2) ?? "50", CultureInfo.InvariantCulture);
        var version = helm.ReadVersion();
        Print($"helm: {version ?? $"there is no '{helm.Path}', so only tracking is compared"}");
        new ChartComparison(version is null ? null : helm).Compare([.. folders.Select(Path.GetFullPath).SelectMany(ChartFolders.Find)], count);
        return 0;
    }

    private void Compare(List<string> charts, int count)
    {
        var times = charts.Select(TryFirst).OfType<ChartTimes>().Take(count).ToList();
        if (times.Count == 0)
        {
            Print($"no chart renders without error, of {charts.Count}");
            return;
        }
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var chart in times)
                Measure(chart, round);
        }
        Report(times);
    }

    /// <summary>Renders a chart for the first time; null where that fails.</summary>
    private ChartTimes? TryFirst(string chart)
    {
        var watch = Stopwatch.StartNew();
        if (Render(chart, s_tracked) is null)
            return null;
        var times = new ChartTimes(chart) { First = watch.Elapsed.TotalMilliseconds };
        return helm is not null && helm.Render(chart) is null ? null : times;
    }

    /// <summary>Measures a chart once; the order changes, since who comes second finds warm caches.</summary>
    private void Measure(ChartTimes chart, int round)
    {
        if (helm is not null)
            chart.Helm.Add(Time(() => helm.Render(chart.Path)));
        Action[] contenders =
        [
            () => chart.Tracked.Add(Time(() => Render(chart.Path, s_tracked))),
            () => chart.Untracked.Add(Time(() => Render(chart.Path, s_untracked))),
        ];
        contenders[round % 2]();
        contenders[1 - (round % 2)]();
    }

    private static string? Render(string chart, ReleaseSettings settings)
    {
        var loaded = ChartLoader.Load(chart).Chart;
        var release = loaded is null ? null : ChartRenderer.Render(loaded, settings);
        return release is null or { HasErrors: true } ? null : release.ToText();
    }

    private static double Time(Func<string?> render)
    {
        var watch = Stopwatch.StartNew();
        render();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Report(List<ChartTimes> charts)
    {
        var first = charts.Sum(static chart => chart.First);
        var tracked = charts.Sum(static chart => ChartTimes.Median(chart.Tracked));
        var untracked = charts.Sum(static chart => ChartTimes.Median(chart.Untracked));
        Print($"{charts.Count} charts, medians of {Rounds} rounds");
        Print($"in process: {tracked:0} ms with origins, {untracked:0} ms without: ratio {tracked / untracked:0.00}, of a chart in the middle {MiddleRatio(charts, static chart => chart.Tracked, static chart => chart.Untracked):0.00}");
        if (charts[0].Helm.Count > 0)
        {
            var helm = charts.Sum(static chart => ChartTimes.Median(chart.Helm));
            Print($"helm: {helm:0} ms: ratio {helm / tracked:0.0}, of a chart in the middle {MiddleRatio(charts, static chart => chart.Helm, static chart => chart.Tracked):0.0}; to the very first rendering of each chart in process, {first:0} ms: ratio {helm / first:0.0}");
        }
        Print($"slowest with origins:");
        foreach (var chart in charts.OrderByDescending(static chart => ChartTimes.Median(chart.Tracked)).Take(Slowest))
            Print($"  {ChartTimes.Median(chart.Tracked):0.0} ms, without origins {ChartTimes.Median(chart.Untracked):0.0} ms{(chart.Helm.Count > 0 ? $", helm {ChartTimes.Median(chart.Helm):0.0} ms" : "")}: {chart.Path}");
    }

    /// <summary>The median of the charts' own ratios, which one large chart does not decide.</summary>
    private static double MiddleRatio(List<ChartTimes> charts, Func<ChartTimes, List<double>> one, Func<ChartTimes, List<double>> other) =>
        ChartTimes.Median([.. charts.Select(chart => ChartTimes.Median(one(chart)) / ChartTimes.Median(other(chart)))]);

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
