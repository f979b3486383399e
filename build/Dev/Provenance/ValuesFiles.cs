using System.Text;
using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Dev.Provenance;

/// <summary>The values files of a release: those of the charts, and those that are given.</summary>
internal static class ValuesFiles
{
    public static IEnumerable<SourceFile> Of(Chart chart, ReleaseSettings settings) =>
        OfCharts(chart).Concat(settings.Values.OfType<ValuesFileInput>().Select(static input => input.File));

    /// <summary>The same release with another content of a file.</summary>
    public static (Chart Chart, ReleaseSettings Settings) Replace(Chart chart, ReleaseSettings settings, SourceFile file) =>
        (Replace(chart, file), settings with { Values = [.. settings.Values.Select(input => input is ValuesFileInput given && given.File.Path == file.Path ? new ValuesFileInput(file) : input)] });

    private static IEnumerable<SourceFile> OfCharts(Chart chart)
    {
        var below = chart.Subcharts.SelectMany(OfCharts);
        return chart.ValuesFile?.Text is { } file ? below.Prepend(file) : below;
    }

    private static Chart Replace(Chart chart, SourceFile file) => chart with
    {
        ValuesFile = chart.ValuesFile is { } values && values.Path == file.Path ? new ChartFile(values.Name, values.Path, [.. Encoding.UTF8.GetBytes(file.Text)]) : chart.ValuesFile,
        Subcharts = [.. chart.Subcharts.Select(below => Replace(below, file))],
    };
}
