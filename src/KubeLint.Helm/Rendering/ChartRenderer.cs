using System.Runtime.ExceptionServices;
using KubeLint.Helm.Charts;

namespace KubeLint.Helm.Rendering;

/// <summary>Renders charts as <c>helm template</c> does, without helm, network or clock.</summary>
public static class ChartRenderer
{
    // Room for templates that execute one another as deep as the limits allow.
    private const int StackBytes = 256 * 1024 * 1024;

    /// <summary>Renders a release of a chart. Never throws for a bad chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="settings">The release.</param>
    /// <param name="cancellationToken">Ends the rendering early with <see cref="OperationCanceledException"/>.</param>
    public static RenderedRelease Render(Chart chart, ReleaseSettings settings, CancellationToken cancellationToken = default)
    {
        RenderedRelease? release = null;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "chart" };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return release!;

        void Run()
        {
            try
            {
                release = new ChartRendering(settings, cancellationToken).Render(chart);
            }
#pragma warning disable CA1031 // It is thrown again on the thread that asked.
            catch (Exception e)
#pragma warning restore CA1031
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        }
    }
}
