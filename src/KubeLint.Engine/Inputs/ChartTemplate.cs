namespace KubeLint.Engine.Inputs;

/// <summary>Tells the templates of Helm charts from manifests.</summary>
internal static class ChartTemplate
{
    /// <summary>Full path of the chart whose <c>templates</c> folder holds the file, or null.</summary>
    public static string? FindChart(string path)
    {
        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (Path.GetFileName(folder) == "templates" && Path.GetDirectoryName(folder) is { } chart && File.Exists(Path.Combine(chart, "Chart.yaml")))
                return chart;
        }
        return null;
    }
}
