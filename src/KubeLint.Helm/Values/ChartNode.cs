using KubeLint.Helm.Charts;

namespace KubeLint.Helm.Values;

/// <summary>A chart while it is decided which subcharts it has and what their values are.</summary>
/// <param name="chart">The chart, under its alias.</param>
/// <param name="path">Where its values are in those of the root chart; empty for that one.</param>
/// <param name="reader">Reads its <c>values.yaml</c>.</param>
internal sealed class ChartNode(Chart chart, string path, ValuesFileReader reader)
{
    private MapValue? _defaults;
    private IReadOnlyList<ChartNode>? _subcharts;

    public string Name => chart.Name;

    public string Path => path;

    public Chart Source => chart;

    /// <summary>The chart's own values; tables that are imported become part of them. To be copied before they are changed.</summary>
    public MapValue Defaults
    {
        get => _defaults ??= reader.ReadDefaults(chart, path);
        set => _defaults = value;
    }

    /// <summary>The charts below, as far as they are not known to be disabled.</summary>
    public IReadOnlyList<ChartNode> Subcharts
    {
        get => _subcharts ??= [.. chart.Subcharts.Select(Adopt)];
        set => _subcharts = value;
    }

    /// <summary>The dependencies that are not known to be disabled; once they are, <see cref="ChartDependency.Name"/> is the alias.</summary>
    public IReadOnlyList<ChartDependency> Dependencies { get; set; } = chart.Metadata.Dependencies;

    /// <summary>Makes a chart one below this one.</summary>
    public ChartNode Adopt(Chart subchart) => new(subchart, ValuesPath.Join(path, subchart.Name), reader);

    /// <summary>The chart without what is disabled.</summary>
    public Chart ToChart() => chart with
    {
        Metadata = chart.Metadata with { Dependencies = [.. Dependencies] },
        Subcharts = [.. Subcharts.Select(static subchart => subchart.ToChart())],
    };
}
