using System.Collections.Immutable;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Encryption;

/// <summary>Resources with the providers that encrypt them: an item of <c>resources</c>, or what a repair made of a malformed one.</summary>
public sealed record EncryptionEntry
{
    /// <summary>The text that belongs to the entry.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The names that can be read, in file order.</summary>
    public ImmutableArray<YamlScalar> Resources { get; init; } = [];

    /// <summary>Whether some names are placeholders.</summary>
    public bool HasUnknownResources { get; init; }

    /// <summary>The providers in the order in which they are tried; the first one encrypts.</summary>
    public ImmutableArray<EncryptionProvider> Providers { get; init; } = [];

    /// <summary>Whether the whole list of providers is a placeholder.</summary>
    public bool HasUnknownProviders { get; init; }

    /// <summary>The name that makes the entry cover a resource, or null.</summary>
    public YamlScalar? FindCovering(EncryptedResource resource)
    {
        foreach (var name in Resources)
        {
            // A bare "*" parses like "*." but is refused.
            if (name.Value != "*" && EncryptedResource.Parse(name.Value).Covers(resource))
                return name;
        }
        return null;
    }
}
