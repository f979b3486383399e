using System.Collections.Immutable;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Functions;

/// <summary>Functions on lists. Those with <c>must</c> before their name do the same, since the others fail as well.</summary>
internal static class ListFunctions
{
    /// <summary>What Go says when a function asks nil for its type.</summary>
    internal const string NilDereference = "runtime error: invalid memory address or nil pointer dereference";

    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Variadic("list", [Any], static (_, arguments) => new ListValue([.. arguments])),
        BuiltInFunction.Variadic("tuple", [Any], static (_, arguments) => new ListValue([.. arguments])),
        BuiltInFunction.Variadic("concat", [Any], Concat),
        .. Define("append", [Any, Any], Append),
        .. Define("push", [Any, Any], Append),
        .. Define("prepend", [Any, Any], Prepend),
        .. Define("first", [Any], static (_, arguments) => Items(arguments[0], "Cannot find first on type") is [var first, ..] ? first : NilValue.Instance),
        .. Define("last", [Any], static (_, arguments) => Items(arguments[0], "Cannot find last on type") is [.., var last] ? last : NilValue.Instance),
        .. Define("rest", [Any], static (_, arguments) => Items(arguments[0], "Cannot find rest on type") is [_, .. var rest] ? new ListValue(rest) : NilSlice()),
        .. Define("initial", [Any], static (_, arguments) => Items(arguments[0], "Cannot find initial on type") is [.. var initial, _] ? new ListValue(initial) : NilSlice()),
        .. Define("reverse", [Any], static (_, arguments) => new ListValue([.. Items(arguments[0], "Cannot find reverse on type").Reverse()])),
        .. Define("compact", [Any], static (_, arguments) => new ListValue([.. Items(arguments[0], "Cannot compact on type").Where(static item => item.IsTrue)])),
        .. Define("uniq", [Any], Uniq),
        .. Define("has", [Any, Any], Has),
        .. Define("chunk", [Int, Any], Chunk),
        BuiltInFunction.Variadic("without", [Any, Any], Without),
        BuiltInFunction.Variadic("mustWithout", [Any, Any], Without),
        BuiltInFunction.Variadic("slice", [Any, Any], Slice),
        BuiltInFunction.Variadic("mustSlice", [Any, Any], Slice),
    ];

    private static IEnumerable<BuiltInFunction> Define(string name, ImmutableArray<ParameterType> parameters, FunctionBody body) =>
    [
        BuiltInFunction.Create(name, parameters, body),
        BuiltInFunction.Create($"must{char.ToUpperInvariant(name[0])}{name[1..]}", parameters, body),
    ];

    private static ListValue NilSlice() => new([]) { IsNilSlice = true };

    /// <exception cref="FunctionException">The value is no list.</exception>
    private static ImmutableArray<Value> Items(Value value, string message, string suffix = "") => value switch
    {
        ListValue list => list.Items,
        NilValue => throw new FunctionException(NilDereference),
        _ => throw new FunctionException($"{message} {ReflectionFunctions.KindOf(value)}{suffix}"),
    };

    private static ListValue Append(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var items = Items(arguments[0], "Cannot push on type");
        context.CheckListLength(items.Length + 1);
        return new ListValue(items.Add(arguments[1]));
    }

    private static ListValue Prepend(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var items = Items(arguments[0], "Cannot prepend on type");
        context.CheckListLength(items.Length + 1);
        return new ListValue(items.Insert(0, arguments[1]));
    }

    private static ListValue Concat(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var all = ImmutableArray.CreateBuilder<Value>();
        foreach (var argument in arguments)
        {
            var items = Items(argument, "Cannot concat type", " as list");
            context.CheckListLength(all.Count + items.Length);
            all.AddRange(items);
        }
        return new ListValue(all.ToImmutable());
    }

    private static ListValue Uniq(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var seen = new HashSet<Value>(new DeepEquality(context));
        return new ListValue([.. Items(arguments[0], "Cannot find uniq on type").Where(seen.Add)]);
    }

    private static ListValue Without(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var omitted = new HashSet<Value>(new DeepEquality(context));
        foreach (var argument in arguments[1..])
            omitted.Add(argument);
        return new ListValue([.. Items(arguments[0], "Cannot find without on type").Where(item => !omitted.Contains(item))]);
    }

    private static BooleanValue Has(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[1].IsNil)
            return BooleanValue.False;
        var equality = new DeepEquality(context);
        foreach (var item in Items(arguments[1], "Cannot find has on type"))
        {
            if (equality.Equals(arguments[0], item))
                return BooleanValue.True;
        }
        return BooleanValue.False;
    }

    private static Value Slice(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var items = Items(arguments[0], "list should be type of slice or array but");
        if (items.IsEmpty)
            return NilValue.Instance;
        var start = arguments.Length > 1 ? GoCast.ToInt64(arguments[1]) : 0;
        var end = arguments.Length > 2 ? GoCast.ToInt64(arguments[2]) : items.Length;
        if (start < 0 || end < start || end > items.Length)
            throw new FunctionException("reflect.Value.Slice: slice index out of bounds");
        return new ListValue(items[(int)start..(int)end], ((ListValue)arguments[0]).ElementType);
    }

    /// <summary>Sprig's arithmetic with floats, so that sizes that make no sense give what they give there.</summary>
    private static ListValue Chunk(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var size = ((IntegerValue)arguments[0]).Value;
        var items = Items(arguments[1], "Cannot chunk type");
        var count = unchecked(GoCast.Truncate(Math.Floor((items.Length - 1) / (double)size)) + 1);
        context.CheckListLength(count);
        var chunks = ImmutableArray.CreateBuilder<Value>();
        for (long i = 0; i < count; i++)
        {
            var rest = size == 0 ? 0 : items.Length % size;
            var length = i == count - 1 && rest != 0 ? rest : size;
            if (length < 0)
                throw new FunctionException(InvalidLength);
            chunks.Add(new ListValue(items.Slice((int)(i * size), (int)length)));
        }
        return count >= 0 ? new ListValue(chunks.ToImmutable(), "[]interface {}") : throw new FunctionException(InvalidLength);
    }

    private const string InvalidLength = "runtime error: makeslice: len out of range";
}
