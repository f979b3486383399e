using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.PodSecurity;

namespace KubeLint.Analysis.Resources;

/// <summary>
/// What a set's objects decide for the pods of their cluster: the few facts about other objects that an action may ask
/// for while it looks at one. Plain values without places, so that findings which depend on them can be kept for as
/// long as these values stay the same.
/// </summary>
public sealed class ClusterPolicy
{
    /// <summary>Nothing is known of the cluster.</summary>
    public static ClusterPolicy Empty { get; } = new();

    /// <summary>The Pod Security levels that namespaces enforce, by the namespace's name.</summary>
    public ImmutableSortedDictionary<string, PodSecurityLevel> EnforcedLevels { get; init; } =
        ImmutableSortedDictionary.Create<string, PodSecurityLevel>(StringComparer.Ordinal);

    /// <summary>Whether every kubelet that the set configures gives pods without a seccomp profile the runtime's; false where it configures none.</summary>
    public bool DefaultsSeccomp { get; init; }

    /// <summary>Gathers the facts of a set.</summary>
    public static ClusterPolicy Create(ResourceSet set)
    {
        var kubelets = set.Components.Where(static facts => facts.Component == Component.Kubelet).ToList();
        return new ClusterPolicy
        {
            EnforcedLevels = NamespacePodSecurity.ReadAll(set).ToImmutableSortedDictionary(
                static policy => policy.Namespace.Name, static policy => policy.Level, StringComparer.Ordinal),
            DefaultsSeccomp = kubelets.Count > 0 && kubelets.TrueForAll(static facts => facts.Get("seccomp-default") is Settings.Setting<string>.Known { Value: "true" }),
        };
    }

    /// <summary>The level that the object's namespace enforces by a label in the set; null where that is not known.</summary>
    public PodSecurityLevel? GetEnforcedLevel(Resource resource) =>
        resource.Namespace is { Length: > 0 } name && EnforcedLevels.TryGetValue(name, out var level) ? level : null;
}
