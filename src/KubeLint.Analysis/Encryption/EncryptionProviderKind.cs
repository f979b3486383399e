namespace KubeLint.Analysis.Encryption;

/// <summary>How a provider encrypts.</summary>
public enum EncryptionProviderKind
{
    /// <summary>Not readable here: a placeholder, or a name that the API server does not know.</summary>
    Unknown,

    /// <summary><c>identity</c>: not at all.</summary>
    Identity,

    /// <summary><c>aescbc</c>.</summary>
    AesCbc,

    /// <summary><c>aesgcm</c>.</summary>
    AesGcm,

    /// <summary><c>secretbox</c>.</summary>
    Secretbox,

    /// <summary><c>kms</c>: by a key service outside the API server.</summary>
    Kms,
}
