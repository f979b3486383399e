using KubeLint.Helm.Functions;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary>The methods that Helm's type of <c>.Values</c> has.</summary>
internal static class ValuesMethods
{
    public static BuiltInFunction? Find(MapValue values, string name) => name switch
    {
        "AsMap" => BuiltInFunction.Create(name, [], (_, _) => values.As(MapValue.AnyType)),
        "Table" => BuiltInFunction.Create(name, [ParameterType.Text], (_, arguments) => FindTable(values, Path(arguments[0])).As(MapValue.ValuesType)),
        "PathValue" => BuiltInFunction.Create(name, [ParameterType.Text], (_, arguments) => FindValue(values, Path(arguments[0]))),
        "YAML" => BuiltInFunction.Create(name, [], (context, _) => ToYaml(context, values)),
        _ => null,
    };

    private static string Path(Value argument) => ((TextValue)argument).Text;

    private static MapValue FindTable(MapValue values, string path)
    {
        var table = values;
        foreach (var key in path.Split('.'))
            table = table[key] as MapValue ?? throw new FunctionException($"{GoFormat.Quote(key)} is not a table");
        return table;
    }

    private static Value FindValue(MapValue values, string path)
    {
        if (path.Length == 0)
            throw new FunctionException("YAML path cannot be empty");
        var dot = path.LastIndexOf('.');
        var table = dot < 0 ? values : FindTable(values, path[..dot]);
        return table[path[(dot + 1)..]] is { } value and not MapValue
            ? value
            : throw new FunctionException($"{GoFormat.Quote(path)} is not a value");
    }

    private static TextValue ToYaml(RenderContext context, MapValue values)
    {
        var text = (TextValue)FunctionTable.Find("toYaml")!.Body(context, [values]);
        return new Origins.TextBuilder().Append(text).Append('\n').ToText();
    }
}
