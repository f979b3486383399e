using System.Collections.Immutable;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Encryption;

/// <summary>An item of a <c>providers</c> list.</summary>
/// <param name="Kind">How it encrypts.</param>
/// <param name="NameNode">The key that names it (a scalar item itself where the item is no mapping).</param>
/// <param name="Settings">What stands under the name; null where that is no mapping.</param>
/// <param name="Keys">The local keys in file order; empty for <c>identity</c> and <c>kms</c>.</param>
public sealed record EncryptionProvider(
    EncryptionProviderKind Kind, YamlScalar NameNode, YamlMapping? Settings, ImmutableArray<EncryptionKey> Keys)
{
    /// <summary>The name as written, <c>aescbc</c>.</summary>
    public string Name => NameNode.Value;

    /// <summary>The kind that a provider's name stands for.</summary>
    public static EncryptionProviderKind KindOf(string name) => name switch
    {
        "identity" => EncryptionProviderKind.Identity,
        "aescbc" => EncryptionProviderKind.AesCbc,
        "aesgcm" => EncryptionProviderKind.AesGcm,
        "secretbox" => EncryptionProviderKind.Secretbox,
        "kms" => EncryptionProviderKind.Kms,
        _ => EncryptionProviderKind.Unknown,
    };
}
