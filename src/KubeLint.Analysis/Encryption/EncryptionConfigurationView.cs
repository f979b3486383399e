using System.Collections.Immutable;
using KubeLint.Analysis.Resources;

namespace KubeLint.Analysis.Encryption;

/// <summary>
/// An EncryptionConfiguration as it is meant. What the API server would refuse is listed in <see cref="Problems"/> and
/// repaired where the intention is plain, so that the rules behind the mistake still see something.
/// </summary>
public sealed class EncryptionConfigurationView
{
    private EncryptionConfigurationView(Resource resource, ImmutableArray<EncryptionEntry> entries, ImmutableArray<EncryptionProblem> problems, bool isUnknown)
    {
        Resource = resource;
        Entries = entries;
        Problems = problems;
        IsUnknown = isUnknown;
    }

    /// <summary>The kinds that are EncryptionConfigurations: today's, the one before Kubernetes 1.13, and today's kind with a wrong group.</summary>
    public static ImmutableArray<ResourceKind> Kinds { get; } =
    [
        new("apiserver.config.k8s.io", "EncryptionConfiguration"),
        new("", "EncryptionConfig"),
        new("", "EncryptionConfiguration"),
    ];

    /// <summary>The object.</summary>
    public Resource Resource { get; }

    /// <summary>The entries in file order, after the repair.</summary>
    public ImmutableArray<EncryptionEntry> Entries { get; }

    /// <summary>What the API server refuses, in file order; empty for a well-formed file.</summary>
    public ImmutableArray<EncryptionProblem> Problems { get; }

    /// <summary>Whether the entries, or some of them, are placeholders.</summary>
    public bool IsUnknown { get; }

    /// <summary>Reads an object of one of the <see cref="Kinds"/>.</summary>
    public static EncryptionConfigurationView Create(Resource resource)
    {
        var reader = new EncryptionConfigurationReader(resource);
        var entries = reader.ReadEntries();
        return new(resource, entries, reader.Problems, reader.IsUnknown);
    }

    /// <summary>The entry that governs a resource: the first one that covers it. Null where none does or where placeholders hide which one.</summary>
    public EncryptionEntry? FindGoverning(EncryptedResource resource)
    {
        if (IsUnknown)
            return null;
        foreach (var entry in Entries)
        {
            if (entry.FindCovering(resource) is not null)
                return entry;
            if (entry.HasUnknownResources)
                return null;
        }
        return null;
    }

    /// <summary>Whether some entry covers a resource; null where placeholders hide it.</summary>
    public bool? Covers(EncryptedResource resource) =>
        Entries.Any(entry => entry.FindCovering(resource) is not null) ? true
        : IsUnknown || Entries.Any(entry => entry.HasUnknownResources) ? null
        : false;
}
