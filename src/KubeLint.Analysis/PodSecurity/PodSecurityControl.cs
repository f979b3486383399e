using System.Collections.Immutable;
using KubeLint.Analysis.Resources;

namespace KubeLint.Analysis.PodSecurity;

/// <summary>A control of the Pod Security Standards with its history.</summary>
/// <param name="Id">Upstream's name of the check, <c>hostNamespaces</c>.</param>
/// <param name="Level">The lowest level that has it.</param>
public sealed record PodSecurityControl(string Id, PodSecurityLevel Level)
{
    /// <summary>The changes that versions of the standard brought, the oldest first.</summary>
    internal ImmutableArray<PodSecurityRevision> Revisions { get; init; } = [];

    /// <summary>The version from which the restricted level has another control instead, or null.</summary>
    internal KubernetesVersion? ReplacedAtRestricted { get; init; }

    /// <summary>Whether a level has the control at a version of the standard.</summary>
    public bool AppliesAt(PodSecurityLevel level, KubernetesVersion version) =>
        Level <= level
        && Revisions.Any(revision => revision.From <= version)
        && !(level == PodSecurityLevel.Restricted && ReplacedAtRestricted is { } replaced && replaced <= version);

    /// <summary>The fields that the control restricts at a version of the standard.</summary>
    public ImmutableArray<PodSecurityField> GetFields(KubernetesVersion version) =>
        Revisions.LastOrDefault(revision => revision.From <= version)?.Fields ?? [];

    /// <summary>Whether a pod is let off at a version of the standard, by its user namespace or its operating system.</summary>
    public bool Exempts(PodSpec pod, KubernetesVersion version) =>
        Revisions.Any(revision => revision.From <= version && revision.Exemption is { } exemption && exemption.Covers(pod));
}
