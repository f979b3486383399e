using KubeLint.Helm.Charts;

namespace KubeLint.Helm.Values;

/// <summary>What templates get to see of a chart and its values.</summary>
/// <param name="Chart">The chart with the subcharts that are enabled, under their aliases; <c>Metadata.Dependencies</c> lists the enabled ones only.</param>
/// <param name="Values">The coalesced values of the root chart. The table of a subchart is the very map that the subchart sees as its own.</param>
internal sealed record ComposedValues(Chart Chart, MapValue Values);
