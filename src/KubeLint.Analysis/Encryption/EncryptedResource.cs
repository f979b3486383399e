namespace KubeLint.Analysis.Encryption;

/// <summary>
/// A name of a <c>resources</c> list: a resource, <c>*.</c> with a group for all of a group (<c>*.</c> alone for the core
/// group), or <c>*.*</c> for everything.
/// </summary>
/// <param name="Resource">The plural, or <c>*</c>.</param>
/// <param name="Group">The group; empty for the core group, <c>*</c> for all.</param>
public readonly record struct EncryptedResource(string Resource, string Group)
{
    /// <summary>Secrets of the core group.</summary>
    public static EncryptedResource Secrets { get; } = new("secrets", "");

    /// <summary>Whether the name stands for more than one resource.</summary>
    public bool IsWildcard => Resource == "*";

    /// <summary>Splits a name at its first dot, as the API server does.</summary>
    public static EncryptedResource Parse(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? new(text, "") : new(text[..dot], text[(dot + 1)..]);
    }

    /// <summary>Whether this name stands for all that <paramref name="other"/> stands for. A bare <c>*</c>, which the API server refuses, covers nothing.</summary>
    public bool Covers(EncryptedResource other) =>
        this == other || (Resource == "*" && (Group == "*" || (Group == other.Group && other.Resource != "*")));
}
