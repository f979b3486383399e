using KubeLint.Helm.Functions;
using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Values;

/// <summary>
/// Merges maps as mergo 1.0.1 does for Helm: what the target lacks, or has empty, is filled from the source, by reference;
/// with <paramref name="overwrites"/> everything but an empty map replaces what the target has.
/// </summary>
/// <param name="overwrites">Whether the source wins.</param>
/// <param name="context">The rendering that merges.</param>
internal sealed class MapMerge(bool overwrites, RenderContext context)
{
    public void Merge(MapValue target, MapValue source) => Merge(target, source, 0);

    private void Merge(MapValue target, MapValue source, int depth)
    {
        ValueNesting.Check(depth);
        context.Charge(source.Count);
        // A map may be merged into itself or into one that it holds.
        foreach (var (key, entry) in source.Sorted.ToList())
        {
            if (entry.Value.IsNil)
            {
                if (overwrites)
                    Take(target, source, key);
                continue;
            }
            var old = target[key];
            if (old is MapValue inner && entry.Value is MapValue table)
                Merge(inner, table, depth + 1);
            // Asked only now: an empty map that was filled is none any more.
            var isFilled = old is { IsTrue: true };
            if (isFilled && old is MapValue && entry.Value is MapValue)
                continue;
            if (overwrites || !isFilled)
                Take(target, source, key);
        }
    }

    private static void Take(MapValue target, MapValue source, string key)
    {
        var entry = source.Find(key)!.Value;
        if (target.TypeName == MapValue.TextType && source.TypeName != MapValue.TextType)
            throw new FunctionException($"reflect.Value.SetMapIndex: value of type {(entry.Value as ListValue)?.TypeName ?? ListValue.AnyType} is not assignable to type string");
        target.Set(key, entry with { KeyOrigin = entry.KeyOrigin ?? target.Find(key)?.KeyOrigin });
    }
}
