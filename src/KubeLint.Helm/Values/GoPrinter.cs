using System.Globalization;
using KubeLint.Helm.Formatting;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Values;

/// <summary>Prints values as Go's <c>fmt</c> does.</summary>
internal static class GoPrinter
{
    /// <summary>The value as <c>%v</c> prints it.</summary>
    public static string Print(Value value) => value switch
    {
        TextValue text => text.Text,
        FloatValue number => GoFormat.Float(number.Value, exponentLimit: 6),
        IntegerValue { Kind: not ValueKind.Uint64 } integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        BooleanValue boolean => boolean.Value ? "true" : "false",
        _ => PrintCollection(value).Text,
    };

    /// <summary>The value as an action prints it, with its origin: a text as it is, a pointer as what it points to, anything else as <c>%v</c>.</summary>
    public static TextValue ToText(Value value) => value switch
    {
        TextValue text => text,
        StructValue { Text: { } text } => text,
        ListValue or MapValue => PrintCollection(value),
        StructValue { Kind: ValueKind.Ptr } => new TextValue(Print(value).TrimStart('&')),
        _ => new TextValue(Print(value), value.Origin),
    };

    /// <summary>The value as <c>toString</c>, <c>quote</c>, <c>join</c> and other functions of Sprig take it: bytes as the text that they are, anything else as <c>%v</c>.</summary>
    public static TextValue Stringify(Value value) => value switch
    {
        TextValue text => text,
        StructValue { Text: { } text, IsTextOfPointer: false } => text,
        BytesValue bytes => bytes.Text,
        ListValue or MapValue or StructValue => PrintCollection(value),
        _ => new TextValue(Print(value), value.Origin),
    };

    private static TextValue PrintCollection(Value value)
    {
        var output = new TextBuilder();
        new ValueWriter(output, RenderLimits.Default.MaxTextLength).Write(value, "v");
        return output.ToText();
    }
}
