using System.Collections.Immutable;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

/// <summary>A local key with what its scalar holds.</summary>
/// <param name="Key">The key.</param>
/// <param name="Secret">The scalar.</param>
/// <param name="Bytes">The decoded key; default where the text is not base64.</param>
/// <param name="IsPlaceholder">Whether the text asks to be replaced.</param>
internal sealed record EncryptionKeyMaterial(EncryptionKey Key, YamlScalar Secret, ImmutableArray<byte> Bytes, bool IsPlaceholder)
{
    /// <summary>Whether the text decodes to a key of AES or secretbox.</summary>
    public bool IsKey => !IsPlaceholder && !Bytes.IsDefault && Bytes.Length is 16 or 24 or 32;

    /// <summary>The keys of an EncryptionConfiguration that are written out, each once; none of an encrypted file.</summary>
    public static IEnumerable<EncryptionKeyMaterial> ReadAll(Resource resource) =>
        SopsDocument.Holds(resource) ? [] : EncryptionConfigurationView.Create(resource).Entries
            .SelectMany(entry => entry.Providers)
            .SelectMany(provider => provider.Keys)
            .Select(TryRead)
            .OfType<EncryptionKeyMaterial>()
            .DistinctBy(material => material.Secret.Span);

    private static EncryptionKeyMaterial? TryRead(EncryptionKey key)
    {
        if (key.Secret is not { IsNull: false, Value.Length: > 0 } secret)
            return null;
        var asks = PlaceholderText.AsksForReplacement(secret.Value);
        if (!asks && (Placeholder.IsUnknown(secret) || PlaceholderText.StandsForSecret(secret)))
            return null;
        return new EncryptionKeyMaterial(key, secret, Base64.TryDecode(secret.Value), asks);
    }
}
