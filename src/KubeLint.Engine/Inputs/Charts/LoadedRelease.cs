using System.Collections.Immutable;
using KubeLint.Helm.Charts;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>What reading a release gave.</summary>
/// <param name="Release">The release.</param>
/// <param name="Places">The chart's files; null where there is no chart.</param>
/// <param name="Texts">Its manifests.</param>
/// <param name="Diagnostics">What is wrong with the chart, its values and its templates.</param>
internal sealed record LoadedRelease(
    HelmReleaseInput Release, ChartPlaces? Places, ImmutableArray<RenderedText> Texts, ImmutableArray<LocatedDiagnostic> Diagnostics)
{
    /// <summary>The values files that were read beside those of the chart.</summary>
    public ImmutableArray<SourceFile> ValuesFiles { get; init; } = [];

    /// <summary>All values files of the release, and of the charts in it those that are files of their own.</summary>
    public IEnumerable<SourceFile> AllValuesFiles => (Places is null ? [] : Charts(Places.Chart).Select(chart => chart.ValuesFile?.Text).OfType<SourceFile>())
        .Where(file => !ChartPlaces.IsInArchive(file.Path)).Concat(ValuesFiles);

    /// <summary>The templates that are files of their own.</summary>
    public IEnumerable<SourceFile> Templates => (Places is null ? [] : Charts(Places.Chart).SelectMany(chart => chart.Templates).Select(file => file.Text).OfType<SourceFile>())
        .Where(file => !ChartPlaces.IsInArchive(file.Path));

    /// <summary>Full paths of the files that findings can be about.</summary>
    public IEnumerable<string> Files => (Places is null ? [] : Charts(Places.Chart).SelectMany(chart => chart.Templates).Select(file => file.Path))
        .Concat(AllValuesFiles.Select(file => file.Path)).Where(path => !ChartPlaces.IsInArchive(path)).Append(Path.Combine(Release.ChartPath, "Chart.yaml"));

    /// <summary>Whether everything was rendered.</summary>
    public bool IsComplete => Diagnostics.IsEmpty;

    private static IEnumerable<Chart> Charts(Chart chart) => chart.Subcharts.SelectMany(Charts).Prepend(chart);
}
