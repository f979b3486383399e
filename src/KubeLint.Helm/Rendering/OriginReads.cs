using System.Collections.Immutable;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary>Gathers the origins of values that something is computed from.</summary>
internal static class OriginReads
{
    /// <summary>Adds the origins of a value to a set; of a list or map only its own one.</summary>
    public static void Add(ref HashSet<Origin>? origins, Value value)
    {
        if (value.Origin is { } origin)
            (origins ??= []).Add(origin);
        if (value is not TextValue { Segments: { IsEmpty: false } segments })
            return;
        Origin? last = null;
        foreach (var segment in segments)
        {
            if (segment.Origin is not null && !ReferenceEquals(segment.Origin, last))
                (origins ??= []).Add(last = segment.Origin);
        }
    }

    /// <summary>The result of a function with the origins of its arguments, unless it has one of its own.</summary>
    public static Value Attach(Value result, ReadOnlySpan<Value> arguments)
    {
        if (result is MapValue or StructValue || result.Origin is not null || result is TextValue { Segments.IsEmpty: false })
            return result;
        HashSet<Origin>? origins = null;
        foreach (var argument in arguments)
            Add(ref origins, argument);
        if (origins is null)
            return result;
        var origin = origins.Count == 1 && origins.First() is DerivedOrigin { IsRandom: false } single ? single : Origin.Derive(origins);
        return origin is null ? result : result.WithOrigin(origin);
    }

    /// <summary>The values that some origins lead to.</summary>
    public static ImmutableArray<ValuesOrigin> Of(IEnumerable<Origin>? origins) => origins is null ? [] : Origin.Derive(origins)?.Reads ?? [];

    /// <summary>The origin of what Helm makes up anew at every run.</summary>
    public static DerivedOrigin Random(ReadOnlySpan<Value> arguments)
    {
        HashSet<Origin>? origins = null;
        foreach (var argument in arguments)
            Add(ref origins, argument);
        return new DerivedOrigin(Of(origins), isRandom: true);
    }
}
