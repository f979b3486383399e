using System.Text;
using System.Text.Json;
using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Values.Sets;

/// <summary>Makes values of JSON: every number is a <c>float64</c>.</summary>
internal static class JsonValueReader
{
    private const int MaxDepth = 128;

    /// <summary>Reads the value at the begin of a text.</summary>
    /// <param name="text">The text; anything may follow the value.</param>
    /// <param name="originOf">The origin of the value at a path, or null.</param>
    /// <param name="path">The path of the whole value.</param>
    /// <param name="length">How much of the text the value takes.</param>
    /// <returns>The value, or null where the text begins with none.</returns>
    public static Value? ReadFirst(ReadOnlySpan<char> text, Func<string, Origin?> originOf, string path, out int length)
    {
        length = 0;
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text.ToArray());
            var reader = new Utf8JsonReader(bytes, isFinalBlock: true, new JsonReaderState(new JsonReaderOptions { MaxDepth = MaxDepth }));
            reader.Read();
            using var document = JsonDocument.ParseValue(ref reader);
            length = Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.BytesConsumed);
            return Read(document.RootElement, originOf, path);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Value Read(JsonElement element, Func<string, Origin?> originOf, string path)
    {
        var origin = originOf(path);
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new MapValue(origin: origin);
                foreach (var property in element.EnumerateObject())
                {
                    var inner = ValuesPath.Join(path, property.Name);
                    map.Set(property.Name, new MapEntry(Read(property.Value, originOf, inner), originOf(inner)));
                }
                return map;
            case JsonValueKind.Array:
                return new ListValue([.. element.EnumerateArray().Select((item, index) => Read(item, originOf, ValuesPath.Join(path, index)))], origin: origin);
            case JsonValueKind.String:
                return new TextValue(element.GetString()!, origin);
            case JsonValueKind.Number:
                return new FloatValue(element.GetDouble(), origin);
            case JsonValueKind.True:
                return new BooleanValue(true, origin);
            case JsonValueKind.False:
                return new BooleanValue(false, origin);
            default:
                return new NilValue(origin);
        }
    }
}
