namespace KubeLint.Rules.Encryption.Credentials;

/// <summary>A credential in a text.</summary>
/// <param name="What">What it is, with its article: "a GitHub token".</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Number of UTF-16 units.</param>
internal sealed record CredentialMatch(string What, int Start, int Length);
