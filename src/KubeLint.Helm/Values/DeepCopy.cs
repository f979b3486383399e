using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Values;

/// <summary>Copies maps and what lies in them; all else cannot change and is shared. Origins stay.</summary>
internal static class DeepCopy
{
    public static Value Of(Value value, RenderContext context) => Copy(value, context, 0);

    private static Value Copy(Value value, RenderContext context, int depth)
    {
        ValueNesting.Check(depth);
        context.Charge(1);
        return value switch
        {
            BytesValue bytes => bytes,
            ListValue list => new ListValue([.. list.Items.Select(item => Copy(item, context, depth + 1))], list.ElementType, list.Origin),
            MapValue map => Copy(map, context, depth),
            _ => value,
        };
    }

    private static MapValue Copy(MapValue map, RenderContext context, int depth)
    {
        var copy = new MapValue(map.TypeName, map.Origin);
        foreach (var key in map.Keys)
        {
            var entry = map.Find(key)!.Value;
            copy.Set(key, entry with { Value = Copy(entry.Value, context, depth + 1) });
        }
        return copy;
    }
}
