using System.Collections.Immutable;

namespace KubeLint.Analysis.Rules;

/// <summary>What configuration tells rules.</summary>
/// <param name="TargetVersion">The project's Kubernetes version, or null.</param>
/// <param name="Settings">The <c>kubelint_*</c> keys of configuration files, lower-case.</param>
public sealed record RuleOptions(KubernetesVersion? TargetVersion, ImmutableDictionary<string, string> Settings)
{
    /// <summary>No version, no settings.</summary>
    public static RuleOptions Default { get; } = new(null, ImmutableDictionary<string, string>.Empty);
}
