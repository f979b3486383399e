using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Tests.Values;

/// <summary>Values as JSON with sorted keys, as Helm's toJson writes them.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Value? value) => value switch
    {
        null or NilValue => "null",
        BooleanValue boolean => boolean.Value ? "true" : "false",
        IntegerValue integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        FloatValue number => GoFormat.Float(number.Value, exponentLimit: 21),
        TextValue text => Quote(text.Text),
        ListValue list => $"[{string.Join(',', list.Items.Select(Of))}]",
        MapValue map => $"{{{string.Join(',', map.Sorted.Select(static entry => $"{Quote(entry.Key)}:{Of(entry.Value.Value)}"))}}}",
        _ => throw new ArgumentException(value.TypeName, nameof(value)),
    };

    private static string Quote(string text) => JsonSerializer.Serialize(text, s_options);
}
