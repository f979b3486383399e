namespace KubeLint.Analysis.Encryption;

/// <summary>Why the API server does not load an EncryptionConfiguration.</summary>
public enum EncryptionProblemKind
{
    /// <summary>Entries of <c>resources</c> are names instead of mappings.</summary>
    TextEntry,

    /// <summary><c>providers</c> stands beside <c>resources</c> instead of in an entry.</summary>
    ProvidersAtTopLevel,

    /// <summary>The top-level <c>resources</c> is missing.</summary>
    ResourcesMissing,

    /// <summary>The top-level <c>resources</c> has no entry.</summary>
    ResourcesEmpty,

    /// <summary>A field that must be a list is something else.</summary>
    NotAList,

    /// <summary>An entry is empty, or neither a mapping nor a name.</summary>
    EntryNotAMapping,

    /// <summary>An entry's <c>resources</c> is missing or empty.</summary>
    EntryWithoutResources,

    /// <summary>An entry's <c>providers</c> is missing or empty.</summary>
    EntryWithoutProviders,

    /// <summary>One item names several providers.</summary>
    SeveralProviders,

    /// <summary>An item names none of the providers that exist.</summary>
    NoProvider,

    /// <summary>A provider has no value, not even <c>{}</c>.</summary>
    ProviderWithoutValue,

    /// <summary>A provider's settings stand beside its name instead of under it.</summary>
    SettingsBesideProvider,

    /// <summary>A provider that needs keys has none.</summary>
    NoKeys,

    /// <summary>A key has no name.</summary>
    KeyWithoutName,

    /// <summary>A key has no secret.</summary>
    KeyWithoutSecret,

    /// <summary>A KMS provider has no name.</summary>
    KmsWithoutName,

    /// <summary>A KMS provider has no endpoint.</summary>
    KmsWithoutEndpoint,

    /// <summary>The <c>apiVersion</c> does not serve the kind.</summary>
    WrongApiVersion,
}
