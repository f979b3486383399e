using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Functions;

/// <summary>Functions that choose among values.</summary>
internal static class LogicFunctions
{
    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Variadic("default", [Any, Any], static (_, arguments) => arguments.Length > 1 && arguments[1].IsTrue ? arguments[1] : arguments[0]),
        BuiltInFunction.Create("empty", [Any], static (_, arguments) => BooleanValue.Of(!arguments[0].IsTrue)),
        BuiltInFunction.Create("ternary", [Any, Any, ParameterType.Boolean], static (_, arguments) => arguments[2].IsTrue ? arguments[0] : arguments[1]),
        BuiltInFunction.Variadic("coalesce", [Any], Coalesce),
        BuiltInFunction.Variadic("any", [Any], static (_, arguments) => BooleanValue.Of(FindFirst(arguments, isTrue: true) is not null)),
        BuiltInFunction.Variadic("all", [Any], static (_, arguments) => BooleanValue.Of(FindFirst(arguments, isTrue: false) is null)),
    ];

    private static Value Coalesce(RenderContext context, ReadOnlySpan<Value> arguments) => FindFirst(arguments, isTrue: true) ?? NilValue.Instance;

    private static Value? FindFirst(ReadOnlySpan<Value> values, bool isTrue)
    {
        foreach (var value in values)
        {
            if (value.IsTrue == isTrue)
                return value;
        }
        return null;
    }
}
