using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Functions;

/// <summary>text/template's own functions on values of any type: <c>and</c>, <c>or</c>, <c>not</c>, comparisons, <c>index</c>, <c>len</c>, <c>call</c>.</summary>
internal static class ComparisonFunctions
{
    /// <summary><c>and</c>; the interpreter evaluates its operands one by one, and never calls it.</summary>
    public static BuiltInFunction And { get; } = BuiltInFunction.Variadic("and", [Reflected, Reflected], static (_, arguments) => Decide(arguments, false));

    /// <summary><c>or</c>; see <see cref="And"/>.</summary>
    public static BuiltInFunction Or { get; } = BuiltInFunction.Variadic("or", [Reflected, Reflected], static (_, arguments) => Decide(arguments, true));

    /// <summary><c>call</c>; no value of a template is a function, and the interpreter words the failure where there is a value at all.</summary>
    public static BuiltInFunction Call { get; } = BuiltInFunction.Variadic("call", [Reflected, Reflected], CallNil);

    public static IEnumerable<BuiltInFunction> All =>
    [
        And,
        Or,
        BuiltInFunction.Create("not", [Reflected], static (_, arguments) => BooleanValue.Of(!arguments[0].IsTrue)),
        BuiltInFunction.Variadic("eq", [Reflected, Reflected], static (context, arguments) => BooleanValue.Of(GoComparison.EqualsAny(context, arguments[0], arguments[1..]))),
        BuiltInFunction.Create("ne", [Reflected, Reflected], static (context, arguments) => BooleanValue.Of(!GoComparison.EqualsAny(context, arguments[0], arguments[1..]))),
        BuiltInFunction.Create("lt", [Reflected, Reflected], static (_, arguments) => BooleanValue.Of(GoComparison.IsLess(arguments[0], arguments[1]))),
        BuiltInFunction.Create("le", [Reflected, Reflected], static (context, arguments) => BooleanValue.Of(IsLessOrEqual(context, arguments))),
        BuiltInFunction.Create("gt", [Reflected, Reflected], static (context, arguments) => BooleanValue.Of(!IsLessOrEqual(context, arguments))),
        BuiltInFunction.Create("ge", [Reflected, Reflected], static (_, arguments) => BooleanValue.Of(!GoComparison.IsLess(arguments[0], arguments[1]))),
        BuiltInFunction.Variadic("index", [Reflected, Reflected], Index),
        BuiltInFunction.Create("len", [Reflected], static (_, arguments) => new IntegerValue(Length(arguments[0]))),
        Call,
    ];

    private static Value Decide(ReadOnlySpan<Value> arguments, bool stopsAt)
    {
        foreach (var argument in arguments)
        {
            if (argument.IsTrue == stopsAt)
                return argument;
        }
        return arguments[^1];
    }

    private static bool IsLessOrEqual(RenderContext context, ReadOnlySpan<Value> arguments) =>
        GoComparison.IsLess(arguments[0], arguments[1]) || GoComparison.EqualsAny(context, arguments[0], arguments[1..]);

    private static Value Index(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var item = arguments[0];
        if (item.IsNil)
            throw new FunctionException("index of untyped nil");
        foreach (var index in arguments[1..])
        {
            if (item.IsNil)
                throw new FunctionException("index of nil pointer");
            item = ElementOf(item, index);
        }
        return item;
    }

    private static Value ElementOf(Value item, Value index)
    {
        switch (item)
        {
            case ListValue list:
                return list.Items[IndexOf(index, list.Items.Length, "slice")];
            case TextValue text:
                var bytes = GoBytes.FromText(text.Text);
                return new IntegerValue(bytes[IndexOf(index, bytes.Length, "string")], ValueKind.Uint8);
            case MapValue map:
                return MemberAccess.GetEntry(map, KeyOf(index)).Value;
            default:
                throw new FunctionException($"can't index item of type {item.TypeName}");
        }
    }

    private static int IndexOf(Value index, int length, string kind)
    {
        if (index is not IntegerValue { Value: var number })
            throw new FunctionException(index.IsNil ? "cannot index slice/array with nil" : $"cannot index slice/array with type {index.TypeName}");
        if (number < 0 || number > length)
            throw new FunctionException(FormattableString.Invariant($"index out of range: {number}"));
        // Go's check lets this one pass, and the access itself fails then.
        return number < length ? (int)number : throw new FunctionException($"reflect: {kind} index out of range");
    }

    private static string KeyOf(Value index) => index switch
    {
        TextValue text => text.Text,
        NilValue => throw new FunctionException("value is nil; should be of type string"),
        _ => throw new FunctionException($"value has type {index.TypeName}; should be string"),
    };

    private static int Length(Value value) => value switch
    {
        TextValue text => GoBytes.Length(text.Text),
        ListValue list => list.Items.Length,
        MapValue map => map.Count,
        NilValue when ReferenceEquals(value, NilValue.Untyped) => throw new FunctionException("reflect: call of reflect.Value.Type on zero Value"),
        NilValue => throw new FunctionException("len of nil pointer"),
        _ => throw new FunctionException($"len of type {value.TypeName}"),
    };

    private static Value CallNil(RenderContext context, ReadOnlySpan<Value> arguments) => throw new FunctionException("call of nil");
}
