using System.Text;
using System.Text.Json;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Schemas;

/// <summary>Values as JSON Schema sees them.</summary>
internal static class SchemaValue
{
    /// <summary>The type's name; a number is never called an integer.</summary>
    public static string NameType(Value value) => value.Kind switch
    {
        ValueKind.Invalid => "null",
        ValueKind.Bool => "boolean",
        ValueKind.String => "string",
        ValueKind.Slice => "array",
        ValueKind.Map => "object",
        _ => "number",
    };

    public static double? ToNumber(Value value) => value switch
    {
        FloatValue number => number.Value,
        IntegerValue integer => integer.Value,
        _ => null,
    };

    /// <summary>A form that equal values share: JSON with sorted keys, where 1 and 1.0 are one number.</summary>
    public static string ToCanonical(Value value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    /// <inheritdoc cref="ToCanonical(Value)"/>
    public static string ToCanonical(SchemaNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    /// <summary>A value of a schema for a message.</summary>
    public static string Display(SchemaNode node) => node.Kind == JsonValueKind.String ? $"'{node.Text}'" : ToCanonical(node);

    public static string Display(double number) => GoFormat.Float(number, exponentLimit: 21);

    private static void Write(Value value, StringBuilder text)
    {
        switch (value)
        {
            case MapValue map:
                WriteMembers(map.Sorted.Select(static entry => KeyValuePair.Create(entry.Key, entry.Value.Value)), Write, text);
                break;
            case ListValue list:
                WriteItems(list.Items, Write, text);
                break;
            case TextValue content:
                text.Append(GoFormat.Quote(content.Text));
                break;
            default:
                text.Append(ToNumber(value) is { } number ? Display(number) : value.IsNil ? "null" : value.IsTrue ? "true" : "false");
                break;
        }
    }

    private static void Write(SchemaNode node, StringBuilder text)
    {
        switch (node.Kind)
        {
            case JsonValueKind.Object:
                WriteMembers(node.Members.OrderBy(static member => member.Key, GoOrder.Comparer), Write, text);
                break;
            case JsonValueKind.Array:
                WriteItems(node.Items, Write, text);
                break;
            case JsonValueKind.String:
                text.Append(GoFormat.Quote(node.Text));
                break;
            case JsonValueKind.Number:
                text.Append(Display(node.Number));
                break;
            default:
                text.Append(node.Kind switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => "null" });
                break;
        }
    }

    private static void WriteMembers<T>(IEnumerable<KeyValuePair<string, T>> members, Action<T, StringBuilder> write, StringBuilder text)
    {
        var separator = "{";
        foreach (var (name, member) in members)
        {
            text.Append(separator).Append(GoFormat.Quote(name)).Append(':');
            write(member, text);
            separator = ",";
        }
        text.Append(separator == "{" ? "{}" : "}");
    }

    private static void WriteItems<T>(IEnumerable<T> items, Action<T, StringBuilder> write, StringBuilder text)
    {
        var separator = "[";
        foreach (var item in items)
        {
            text.Append(separator);
            write(item, text);
            separator = ",";
        }
        text.Append(separator == "[" ? "[]" : "]");
    }
}
