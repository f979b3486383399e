namespace KubeLint.Engine;

/// <summary>What a chart is rendered with when nobody says.</summary>
public static class ChartVariants
{
    /// <summary>The default release of a chart, and one for each further values file: <c>values-*.yaml</c>, <c>ci/*-values.yaml</c>.</summary>
    /// <param name="chart">Full path of the chart's folder.</param>
    public static IEnumerable<HelmReleaseInput> Find(string chart) =>
        Enumerate(chart, "values-*.yaml").Concat(Enumerate(Path.Combine(chart, "ci"), "*-values.yaml"))
            .Select(file => new HelmReleaseInput(chart)
            {
                IsDefault = true,
                Label = Path.GetRelativePath(chart, file).Replace('\\', '/'),
                ValuesFiles = [new ValuesFileReference(file)],
            })
            .Prepend(new HelmReleaseInput(chart) { IsDefault = true, Label = "values.yaml" });

    /// <summary>The charts among some that are not inside another one of them.</summary>
    /// <param name="charts">Full paths of the charts' folders.</param>
    public static IEnumerable<string> Outermost(IReadOnlyCollection<string> charts)
    {
        var all = charts.ToHashSet(StringComparer.Ordinal);
        return charts.Where(chart =>
        {
            for (var folder = Path.GetDirectoryName(chart); folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (all.Contains(folder))
                    return false;
            }
            return true;
        });
    }

    private static IEnumerable<string> Enumerate(string folder, string pattern)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
