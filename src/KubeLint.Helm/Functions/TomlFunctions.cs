using KubeLint.Helm.Rendering;
using KubeLint.Helm.Serialization;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions;

/// <summary>Functions that read and write TOML.</summary>
internal static class TomlFunctions
{
    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Create("toToml", [ParameterType.Any], static (context, arguments) => ToToml(context, arguments[0])),
        BuiltInFunction.Create("mustToToml", [ParameterType.Any], static (context, arguments) => TomlWriter.Write(context, arguments[0])),
        BuiltInFunction.Create("fromToml", [ParameterType.Text], static (_, arguments) => FromToml((TextValue)arguments[0])),
    ];

    /// <summary>The text of an error takes the place of the result, but nil ends the rendering.</summary>
    private static TextValue ToToml(RenderContext context, Value value)
    {
        try
        {
            return TomlWriter.Write(context, value);
        }
        catch (FunctionException exception) when (!value.IsNil)
        {
            return new TextValue(exception.Message);
        }
    }

    /// <summary>An error is the entry "Error".</summary>
    private static MapValue FromToml(TextValue text)
    {
        try
        {
            return TomlTextReader.Read(text);
        }
        catch (FunctionException exception)
        {
            var map = new MapValue();
            map["Error"] = new TextValue(exception.Message);
            return map;
        }
    }
}
