using KubeLint.Helm.Functions;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary>Reads elements and fields with the static types that they have in Go.</summary>
internal static class MemberAccess
{
    /// <summary>A method of a value, or null.</summary>
    public static BuiltInFunction? FindMethod(Value value, string name) =>
        value.FindMethod(name) ?? (value is MapValue { TypeName: MapValue.ValuesType } map ? ValuesMethods.Find(map, name) : null);

    /// <summary>The value of a key, or the zero value of the map's elements.</summary>
    public static TypedValue GetEntry(MapValue map, string key) => map[key] is { } value ? new TypedValue(value, HasInterfaces(map)) : map.TypeName switch
    {
        MapValue.TextType => new TypedValue(TextValue.Empty),
        FilesValue.FilesType => new TypedValue(new BytesValue(TextValue.Empty)),
        _ => TypedValue.NilInterface,
    };

    /// <summary>An element of a list.</summary>
    public static TypedValue GetItem(ListValue list, int index) => new(list.Items[index], list.ElementType == ListValue.AnyType);

    /// <summary>Keys and elements in the order of <c>range</c>; null for what <c>range</c> cannot walk.</summary>
    public static IEnumerable<(TypedValue Key, TypedValue Element)>? Enumerate(Value value) => value switch
    {
        NilValue => [],
        ListValue list => list.Items.Select((item, index) => (Int(index), GetItem(list, index))),
        MapValue map => map.Sorted.Select(entry => (Key(entry.Key, entry.Value.KeyOrigin), new TypedValue(entry.Value.Value, HasInterfaces(map)))),
        IntegerValue number => Count(number),
        _ => null,
    };

    private static IEnumerable<(TypedValue Key, TypedValue Element)> Count(IntegerValue number)
    {
        for (long i = 0; i < number.Value; i++)
            yield return (TypedValue.Invalid, new TypedValue(new IntegerValue(i, number.Kind)));
    }

    private static TypedValue Int(int value) => new(new IntegerValue(value));

    private static TypedValue Key(string key, Origins.Origin? origin) => new(new TextValue(key, origin));

    private static bool HasInterfaces(MapValue map) => map.TypeName is not (MapValue.TextType or FilesValue.FilesType);
}
