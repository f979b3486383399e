using KubeLint.Helm.Charts;

namespace KubeLint.Helm.Rendering;

/// <summary>Renders charts as <c>helm template</c> does, without helm, network or clock.</summary>
public static class ChartRenderer
{
    /// <summary>Renders a release of a chart. Never throws for a bad chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="settings">The release.</param>
    /// <param name="cancellationToken">Ends the rendering early with <see cref="OperationCanceledException"/>.</param>
    public static RenderedRelease Render(Chart chart, ReleaseSettings settings, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
