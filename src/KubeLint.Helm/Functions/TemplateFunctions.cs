using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Functions;

/// <summary>Functions that execute templates or end one, and those that ask a cluster: <c>include</c>, <c>tpl</c>, <c>required</c>, <c>fail</c>, <c>lookup</c>, <c>getHostByName</c>.</summary>
internal static class TemplateFunctions
{
    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Create("include", [Text, Any], static (context, arguments) => context.Include(TextOf(arguments[0]), arguments[1])),
        BuiltInFunction.Create("tpl", [Text, Any], static (context, arguments) => context.Expand((TextValue)arguments[0], arguments[1])),
        BuiltInFunction.Create("required", [Text, Any], Require),
        BuiltInFunction.Create("fail", [Text], static (_, arguments) => throw new FunctionException(TextOf(arguments[0]), isOfChart: true)),

        // As `helm template` does without a cluster: nothing is there, and no name has an address.
        BuiltInFunction.Create("lookup", [Text, Text, Text, Text], static (_, _) => new MapValue()),
        BuiltInFunction.Create("getHostByName", [Text], static (_, _) => TextValue.Empty),
    ];

    private static Value Require(RenderContext context, ReadOnlySpan<Value> arguments) => arguments[1] is NilValue or TextValue { Text.Length: 0 }
        ? throw new FunctionException(TextOf(arguments[0]), isOfChart: true)
        : arguments[1];

    private static string TextOf(Value value) => ((TextValue)value).Text;
}
