namespace KubeLint.Helm.Charts;

/// <summary>Guards against charts that are built to exhaust a reader. One chart and all within it share them.</summary>
/// <param name="MaxChartBytes">Bytes of all files, unpacked.</param>
/// <param name="MaxFileBytes">Bytes of one file, unpacked.</param>
/// <param name="MaxEntries">Files and folders, those that are left out included.</param>
/// <param name="MaxNesting">Charts within one another, the outermost counted.</param>
public sealed record ChartLimits(long MaxChartBytes = 100 * 1024 * 1024, int MaxFileBytes = 5 * 1024 * 1024, int MaxEntries = 10_000, int MaxNesting = 10)
{
    /// <summary>The limits used unless others are set; sizes are Helm's.</summary>
    public static ChartLimits Default { get; } = new();
}
