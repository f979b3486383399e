using System.Collections.Immutable;

namespace KubeLint.Analysis.Data;

/// <summary>A resource of a built-in API group.</summary>
/// <param name="Group">The group; empty for the core group.</param>
/// <param name="Name">The plural name that RBAC rules and URLs use.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Singular">The singular name.</param>
/// <param name="ShortNames">What kubectl accepts besides.</param>
/// <param name="IsNamespaced">Whether its objects live in namespaces.</param>
/// <param name="Subresources">Its subresources.</param>
/// <param name="IsGone">Whether no version of it is served any more.</param>
/// <param name="Versions">The versions of its group that have it, without the group, with how long each is served.</param>
public sealed record ApiResource(
    string Group,
    string Name,
    string Kind,
    string Singular,
    ImmutableArray<string> ShortNames,
    bool IsNamespaced,
    ImmutableArray<string> Subresources,
    bool IsGone,
    ImmutableArray<(string Name, ApiLifetime Lifetime)> Versions)
{
    /// <summary>Whether a word means this resource: its plural name, kind, singular or short name, in any case.</summary>
    public bool IsCalled(string word) =>
        ShortNames.Append(Name).Append(Kind).Append(Singular).Contains(word, StringComparer.OrdinalIgnoreCase);
}
