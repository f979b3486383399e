using System.Collections.Immutable;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Functions;

/// <summary>Functions on maps.</summary>
internal static class DictionaryFunctions
{
    private const int MinDigArguments = 3;

    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Variadic("dict", [Any], Dict),
        BuiltInFunction.Create("get", [Map, Text], static (_, arguments) => Table(arguments[0])[Key(arguments[1])] ?? TextValue.Empty),
        BuiltInFunction.Create("set", [Map, Text, Any], Set),
        BuiltInFunction.Create("unset", [Map, Text], Unset),
        BuiltInFunction.Create("hasKey", [Map, Text], static (_, arguments) => BooleanValue.Of(Table(arguments[0]).ContainsKey(Key(arguments[1])))),
        BuiltInFunction.Variadic("pluck", [Text, Map], Pluck),
        BuiltInFunction.Variadic("keys", [Map], Keys),
        BuiltInFunction.Create("values", [Map], Values),
        BuiltInFunction.Variadic("pick", [Map, Text], Pick),
        BuiltInFunction.Variadic("omit", [Map, Text], Omit),
        BuiltInFunction.Variadic("merge", [Map, Map], static (context, arguments) => Merge(context, arguments, overwrites: false)),
        BuiltInFunction.Variadic("mustMerge", [Map, Map], static (context, arguments) => Merge(context, arguments, overwrites: false)),
        BuiltInFunction.Variadic("mergeOverwrite", [Map, Map], static (context, arguments) => Merge(context, arguments, overwrites: true)),
        BuiltInFunction.Variadic("mustMergeOverwrite", [Map, Map], static (context, arguments) => Merge(context, arguments, overwrites: true)),
        BuiltInFunction.Variadic("dig", [Any], Dig),
    ];

    private static MapValue Table(Value value) => (MapValue)value;

    private static string Key(Value value) => ((TextValue)value).Text;

    private static MapValue Dict(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var dict = new MapValue();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var key = GoPrinter.Stringify(arguments[i]).Text;
            dict.Set(key, new MapEntry(i + 1 < arguments.Length ? arguments[i + 1] : TextValue.Empty, arguments[i].Origin));
        }
        return dict;
    }

    private static MapValue Set(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var map = Table(arguments[0]);
        if (map.IsNilMap)
            throw new FunctionException("assignment to entry in nil map");
        var key = Key(arguments[1]);
        map.Set(key, new MapEntry(arguments[2], map.Find(key)?.KeyOrigin ?? arguments[1].Origin));
        return map.As(MapValue.AnyType);
    }

    private static MapValue Unset(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var map = Table(arguments[0]);
        map.Remove(Key(arguments[1]));
        return map.As(MapValue.AnyType);
    }

    private static ListValue Pluck(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var found = ImmutableArray.CreateBuilder<Value>();
        foreach (var map in arguments[1..])
        {
            if (Table(map)[Key(arguments[0])] is { } value)
                found.Add(value);
        }
        return new ListValue(found.ToImmutable());
    }

    // Go's order is random; sorted, a rendering can be repeated.
    private static ListValue Keys(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var keys = ImmutableArray.CreateBuilder<Value>();
        foreach (var map in arguments)
        {
            CheckEntries(context, Table(map), keys.Count);
            keys.AddRange(Table(map).Sorted.Select(static entry => new TextValue(entry.Key, entry.Value.KeyOrigin)));
        }
        return new ListValue(keys.ToImmutable(), "string");
    }

    private static ListValue Values(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        CheckEntries(context, Table(arguments[0]), 0);
        return new ListValue([.. Table(arguments[0]).Sorted.Select(static entry => entry.Value.Value)]);
    }

    /// <summary>To be asked before the entries of a map are sorted and listed.</summary>
    private static void CheckEntries(RenderContext context, MapValue map, int listed)
    {
        context.CheckListLength((long)listed + map.Count);
        context.Charge(map.Count);
    }

    private static MapValue Pick(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var map = Table(arguments[0]);
        var picked = new MapValue(MapValue.AnyType, map.Origin);
        foreach (var key in arguments[1..])
        {
            if (map.Find(Key(key)) is { } entry)
                picked.Set(Key(key), entry);
        }
        return picked;
    }

    private static MapValue Omit(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        context.Charge(Table(arguments[0]).Count);
        var rest = Table(arguments[0]).Copy(MapValue.AnyType);
        foreach (var key in arguments[1..])
            rest.Remove(Key(key));
        return rest;
    }

    private static MapValue Merge(RenderContext context, ReadOnlySpan<Value> arguments, bool overwrites)
    {
        var merge = new MapMerge(overwrites, context);
        foreach (var source in arguments[1..])
            merge.Merge(Table(arguments[0]), Table(source));
        return Table(arguments[0]).As(MapValue.AnyType);
    }

    private static Value Dig(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments.Length < MinDigArguments)
            throw new FunctionException("dig needs at least three arguments");
        var value = Assert(arguments[^1]);
        var keys = arguments[..^2];
        foreach (var key in keys)
        {
            if (key is not TextValue)
                throw new FunctionException($"interface conversion: interface {{}} is {GoName(key)}, not string");
        }
        for (var i = 0; i < keys.Length; i++)
        {
            if (value[Key(keys[i])] is not { } step)
                return arguments[^2];
            if (i == keys.Length - 1)
                return step;
            value = Assert(step);
        }
        return arguments[^2];
    }

    /// <summary>Go's type assertion, which takes no other map type, that of <c>.Values</c> included.</summary>
    private static MapValue Assert(Value value) => value is MapValue { TypeName: MapValue.AnyType } map
        ? map
        : throw new FunctionException($"interface conversion: interface {{}} is {GoName(value)}, not {MapValue.AnyType}");

    private static string GoName(Value value) => value.IsNil ? "nil" : value.TypeName;
}
