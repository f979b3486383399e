using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Values;

/// <summary>Lays values over one another and decides which subcharts are enabled.</summary>
internal static class ValuesComposer
{
    /// <summary>Composes the values of a release.</summary>
    /// <param name="chart">The chart as loaded.</param>
    /// <param name="settings">The release.</param>
    /// <param name="problems">Takes what is wrong; composing goes on as well as it can.</param>
    public static ComposedValues Compose(Chart chart, ReleaseSettings settings, ICollection<RenderProblem> problems) => throw new NotImplementedException();
}
