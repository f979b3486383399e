using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

/// <summary>An entry of a Secret or ConfigMap.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">The scalar.</param>
/// <param name="Text">The text as a container sees it; null for bytes that are no text.</param>
/// <param name="IsEncoded">Whether the scalar is base64 of the text.</param>
internal sealed record ConfigurationData(YamlScalar Key, YamlScalar Value, string? Text, bool IsEncoded)
{
    public static readonly ResourceKind Secret = new("", "Secret");
    public static readonly ResourceKind ConfigMap = new("", "ConfigMap");

    /// <summary>The entries that hold something, in file order.</summary>
    public static IEnumerable<ConfigurationData> Read(Resource resource)
    {
        var isSecret = resource.Kind == Secret;
        return ReadField(resource.Node["data"], isSecret)
            .Concat(ReadField(resource.Node[isSecret ? "stringData" : "binaryData"], !isSecret))
            .OrderBy(data => data.Value.Span.Start);
    }

    private static IEnumerable<ConfigurationData> ReadField(YamlNode? field, bool isEncoded)
    {
        if (field is not YamlMapping mapping)
            yield break;
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is YamlScalar { IsNull: false, Value.Length: > 0 } value && !string.IsNullOrWhiteSpace(value.Value))
                yield return new ConfigurationData(entry.Key, value, isEncoded ? Base64.TryDecodeText(value.Value) : value.Value, isEncoded);
        }
    }
}
