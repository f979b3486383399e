using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Resources;

namespace KubeLint.Rules.Encryption;

/// <summary>The entry of an EncryptionConfiguration that decides how Secrets are stored.</summary>
internal static class SecretsGovernance
{
    /// <summary>The entry, or null where none covers Secrets or where its providers cannot be seen.</summary>
    public static EncryptionEntry? FindEntry(Resource resource) =>
        EncryptionConfigurationView.Create(resource).FindGoverning(EncryptedResource.Secrets) is { HasUnknownProviders: false } entry
            && entry.Providers.All(provider => provider.Kind != EncryptionProviderKind.Unknown)
            ? entry
            : null;
}
