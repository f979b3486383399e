using System.Collections.Immutable;

namespace KubeLint.Analysis.PodSecurity;

/// <summary>A control from one version of the standard on.</summary>
/// <param name="From">The version.</param>
/// <param name="Fields">All of its fields from then on.</param>
/// <param name="Exemption">The pods that are let off from then on, or null.</param>
internal sealed record PodSecurityRevision(KubernetesVersion From, ImmutableArray<PodSecurityField> Fields, PodSecurityExemption? Exemption);
