using KubeLint.Helm.Rendering;
using KubeLint.Helm.Serialization;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions;

/// <summary>Functions that read and write YAML.</summary>
internal static class YamlFunctions
{
    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Create("fromYaml", [ParameterType.Text], FromYaml),
        BuiltInFunction.Create("fromYamlArray", [ParameterType.Text], FromYamlArray),
        BuiltInFunction.Create("toYaml", [ParameterType.Any], static (context, arguments) => ToYaml(context, arguments[0], YamlFormat.Compatible)),
        BuiltInFunction.Create("mustToYaml", [ParameterType.Any], static (context, arguments) => YamlEmitter.Emit(context, arguments[0])),
        BuiltInFunction.Create("toYamlPretty", [ParameterType.Any], static (context, arguments) => ToYaml(context, arguments[0], YamlFormat.Pretty)),
    ];

    /// <summary>The map that the first document is; never fails, but gives a map with what is wrong as "Error".</summary>
    private static MapValue FromYaml(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var value = Read(context, arguments[0], out var error);
        if (error is null && value is MapValue map)
            return map;
        var result = new MapValue();
        if (error is null && !value.IsNil)
            error = JsonMismatch.OfYaml + JsonMismatch.DescribeType(value, MapValue.AnyType);
        if (error is not null)
            result["Error"] = new TextValue(error);
        return result;
    }

    /// <summary>The list that the first document is, or one with what is wrong.</summary>
    private static ListValue FromYamlArray(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var value = Read(context, arguments[0], out var error);
        if (error is null && value is ListValue list)
            return list;
        if (error is null && !value.IsNil)
            error = JsonMismatch.OfYaml + JsonMismatch.DescribeType(value, "[]" + ListValue.AnyType);
        return new ListValue(error is null ? [] : [new TextValue(error)]);
    }

    private static Value Read(RenderContext context, Value argument, out string? error)
    {
        var text = (TextValue)argument;
        context.Charge(text.Text.Length / 16);
        return YamlTextReader.Read(text, out error);
    }

    /// <summary>A value that cannot be written gives an empty text.</summary>
    private static TextValue ToYaml(RenderContext context, Value value, YamlFormat format)
    {
        try
        {
            return YamlEmitter.Emit(context, value, format);
        }
        catch (FunctionException)
        {
            return TextValue.Empty;
        }
    }
}
