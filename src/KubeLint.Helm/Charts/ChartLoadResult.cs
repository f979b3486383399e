using System.Collections.Immutable;

namespace KubeLint.Helm.Charts;

/// <summary>A chart and what is wrong with it.</summary>
/// <param name="Chart">What could be loaded, or null where there is no chart at all.</param>
/// <param name="Problems">What is wrong, in the order in which it was met; empty for a chart that Helm takes.</param>
public sealed record ChartLoadResult(Chart? Chart, ImmutableArray<ChartProblem> Problems);
