using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary><c>.Values</c>: the map of a chart's values under a type of its own. Changes show in the parent chart's values too.</summary>
internal sealed class ValuesObject(MapValue values) : MapValue(values, ValuesType);
