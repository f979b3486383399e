using KubeLint.Helm.Rendering;
using KubeLint.Helm.Serialization;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions;

/// <summary>Functions that read and write JSON.</summary>
internal static class JsonFunctions
{
    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Create("toJson", [ParameterType.Any], static (context, arguments) => WriteOrNothing(context, arguments[0], JsonStyle.Compact)),
        BuiltInFunction.Create("mustToJson", [ParameterType.Any], static (context, arguments) => JsonWriter.Write(context, arguments[0])),
        BuiltInFunction.Create("toPrettyJson", [ParameterType.Any], static (context, arguments) => WriteOrNothing(context, arguments[0], JsonStyle.Indented)),
        BuiltInFunction.Create("mustToPrettyJson", [ParameterType.Any], static (context, arguments) => JsonWriter.Write(context, arguments[0], JsonStyle.Indented)),
        BuiltInFunction.Create("toRawJson", [ParameterType.Any], static (context, arguments) => JsonWriter.Write(context, arguments[0], JsonStyle.Raw)),
        BuiltInFunction.Create("mustToRawJson", [ParameterType.Any], static (context, arguments) => JsonWriter.Write(context, arguments[0], JsonStyle.Raw)),
        BuiltInFunction.Create("fromJson", [ParameterType.Text], static (_, arguments) => ReadMap((TextValue)arguments[0])),
        BuiltInFunction.Create("fromJsonArray", [ParameterType.Text], static (_, arguments) => ReadList((TextValue)arguments[0])),
        BuiltInFunction.Create("mustFromJson", [ParameterType.Text], static (_, arguments) => Read((TextValue)arguments[0])),
    ];

    /// <summary>A value that cannot be written gives an empty text.</summary>
    private static TextValue WriteOrNothing(RenderContext context, Value value, JsonStyle style)
    {
        try
        {
            return JsonWriter.Write(context, value, style);
        }
        catch (FunctionException)
        {
            return TextValue.Empty;
        }
    }

    private static Value Read(TextValue text)
    {
        var value = JsonReader.Read(text, out var problem);
        return problem is null ? value : throw new FunctionException(problem);
    }

    /// <summary>An error is an entry of its own.</summary>
    private static MapValue ReadMap(TextValue text)
    {
        var map = new MapValue();
        try
        {
            var value = JsonReader.Read(text, out var problem);
            if (value is MapValue found)
                map = found;
            else if (!value.IsNil)
                throw Mismatch(value, MapValue.AnyType);
            return problem is null ? map : throw new FunctionException(problem);
        }
        catch (FunctionException exception)
        {
            map["Error"] = new TextValue(exception.Message);
            return map;
        }
    }

    /// <summary>An error is the only element.</summary>
    private static ListValue ReadList(TextValue text)
    {
        try
        {
            var value = JsonReader.Read(text, out var problem);
            var list = value as ListValue ?? (value.IsNil ? new ListValue([]) : throw Mismatch(value, "[]" + ListValue.AnyType));
            return problem is null ? list : throw new FunctionException(problem);
        }
        catch (FunctionException exception)
        {
            return new ListValue([new TextValue(exception.Message)]);
        }
    }

    private static FunctionException Mismatch(Value value, string type) => new(JsonMismatch.DescribeType(value, type));
}
