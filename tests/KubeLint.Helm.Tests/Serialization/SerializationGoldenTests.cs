using System.Text.Json;
using KubeLint.Helm.Tests.Functions;
using KubeLint.Helm.Tests.Goldens;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Tests.Serialization;

/// <summary>What functions that write and read values make of random and awkward ones in helm 3.10.1; the file was made by running it.</summary>
public sealed class SerializationGoldenTests
{
    [Theory]
    [InlineData("toYaml", 250)]
    [InlineData("toJson", 50)]
    [InlineData("toPrettyJson", 30)]
    [InlineData("toRawJson", 25)]
    [InlineData("fromJson | toJson", 60)]
    [InlineData("fromJsonArray | toJson", 60)]
    [InlineData("toToml", 60)]
    [InlineData("b64enc", 7)]
    [InlineData("b32enc", 7)]
    [InlineData("sha1sum", 7)]
    [InlineData("sha256sum", 7)]
    [InlineData("adler32sum", 7)]
    [InlineData("b64dec", 70)]
    [InlineData("b32dec", 70)]
    public void Answers_as_Helm_does(string functions, int atLeast)
    {
        var count = 0;
        var differences = new List<string>();
        foreach (var root in GoldenRows.Read("serialization.jsonl"))
        {
            if (root.GetProperty("f").GetString() != functions)
                continue;
            count++;
            var expected = root.TryGetProperty("out", out var text) ? text.GetString()! : GoBytes.ToText(root.GetProperty("bytes").GetBytesFromBase64());
            var actual = Apply(functions, Read(root.GetProperty("v")));
            if (actual != expected)
                differences.Add($"{root.GetProperty("v").GetRawText()}\nHelm:\n{expected}\nhere:\n{actual}");
        }
        Assert.True(count >= atLeast, $"{count} cases");
        Assert.True(differences.Count == 0, string.Join("\n\n", differences.Take(5)));
    }

    private static string Apply(string functions, Value value)
    {
        foreach (var name in functions.Split(" | "))
            value = Call.Function(name, value);
        return Assert.IsType<TextValue>(value).Text;
    }

    private static Value Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => NilValue.Instance,
        JsonValueKind.True => BooleanValue.True,
        JsonValueKind.False => BooleanValue.False,
        JsonValueKind.Number => new FloatValue(element.GetDouble()),
        JsonValueKind.String => new TextValue(element.GetString()!),
        JsonValueKind.Array => new ListValue([.. element.EnumerateArray().Select(Read)]),
        _ => ReadMap(element),
    };

    private static MapValue ReadMap(JsonElement element)
    {
        var map = new MapValue();
        foreach (var property in element.EnumerateObject())
            map[property.Name] = Read(property.Value);
        return map;
    }
}
