using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Functions;

/// <summary>Functions on types, and those that look through whole values.</summary>
internal static class ReflectionFunctions
{
    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Create("kindOf", [Any], static (_, arguments) => new TextValue(KindOf(arguments[0]))),
        BuiltInFunction.Create("kindIs", [Text, Any], static (_, arguments) => BooleanValue.Of(KindOf(arguments[1]) == Name(arguments))),
        BuiltInFunction.Create("typeOf", [Any], static (_, arguments) => new TextValue(arguments[0].TypeName)),
        BuiltInFunction.Create("typeIs", [Text, Any], static (_, arguments) => BooleanValue.Of(arguments[1].TypeName == Name(arguments))),
        BuiltInFunction.Create("typeIsLike", [Text, Any], static (_, arguments) => BooleanValue.Of(arguments[1].TypeName is var type && (type == Name(arguments) || type == "*" + Name(arguments)))),
        BuiltInFunction.Create("deepEqual", [Any, Any], static (context, arguments) => BooleanValue.Of(new DeepEquality(context).Equals(arguments[0], arguments[1]))),
        BuiltInFunction.Create("deepCopy", [Any], Copy),
        BuiltInFunction.Create("mustDeepCopy", [Any], Copy),
    ];

    /// <summary>Go's name of a value's kind.</summary>
#pragma warning disable CA1308 // Go's names are in lower case.
    public static string KindOf(Value value) => value.Kind.ToString().ToLowerInvariant();
#pragma warning restore CA1308

    private static string Name(ReadOnlySpan<Value> arguments) => ((TextValue)arguments[0]).Text;

    private static Value Copy(RenderContext context, ReadOnlySpan<Value> arguments) =>
        arguments[0].IsNil ? throw new FunctionException("reflect: call of reflect.Value.Type on zero Value") : DeepCopy.Of(arguments[0], context);
}
