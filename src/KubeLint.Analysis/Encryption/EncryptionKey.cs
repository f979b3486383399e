using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Encryption;

/// <summary>A local key of a provider.</summary>
/// <param name="Node">Its mapping.</param>
/// <param name="Provider">The provider's name, as <c>aescbc</c>.</param>
public sealed record EncryptionKey(YamlMapping Node, string Provider)
{
    /// <summary>The name; empty where it is missing.</summary>
    public string Name => (Node["name"] as YamlScalar)?.Value ?? "";

    /// <summary>The scalar of the base64-encoded key, or null. Its text must never reach a message.</summary>
    public YamlScalar? Secret => Node["secret"] as YamlScalar;
}
