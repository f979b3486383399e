using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Schemas;

namespace KubeLint.Helm.Values;

/// <summary>Lays values over one another and decides which subcharts are enabled.</summary>
internal static class ValuesComposer
{
    /// <summary>Composes the values of a release.</summary>
    /// <param name="chart">The chart as loaded.</param>
    /// <param name="settings">The release.</param>
    /// <param name="problems">Takes what is wrong; composing goes on as well as it can.</param>
    public static ComposedValues Compose(Chart chart, ReleaseSettings settings, ICollection<RenderProblem> problems)
    {
        var sink = new ValuesProblems(problems);
        var reader = new ValuesFileReader(settings.TracksOrigins, sink);
        var values = new GivenValues(reader, settings.TracksOrigins, sink).Merge(settings.Values);
        var root = new ChartNode(chart, "", reader);
        new DependencySelection(sink).Select(root, values);
        new ValueImport(sink).Import(root);
        new ValuesCoalescence(keepsNulls: false, sink).Fill(root, values);
        var pruned = root.ToChart();
        new ValuesSchemas(sink).Check(pruned, values);
        return new ComposedValues(pruned, values);
    }
}
