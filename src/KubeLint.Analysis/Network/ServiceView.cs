using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Network;

/// <summary>A Service.</summary>
/// <param name="Resource">The object.</param>
public sealed record ServiceView(Resource Resource)
{
    /// <summary>The kind.</summary>
    public static ResourceKind Kind { get; } = new("", "Service");

    /// <summary>Its <c>spec</c>, or null.</summary>
    public YamlMapping? Spec => Resource.Node["spec"] as YamlMapping;

    /// <summary>The type; absent means <c>ClusterIP</c>.</summary>
    public Setting<string> Type => Spec?.GetText("type", Resource.Anchor) ?? new Setting<string>.Absent(Resource.Anchor);

    /// <summary>The ports that are mappings.</summary>
    public ImmutableArray<ServicePort> Ports => [.. (Spec?["ports"]).Mappings().Select(item => new ServicePort(item))];

    /// <summary>The addresses from which a load balancer accepts traffic, where the field is a list.</summary>
    public ImmutableArray<YamlNode> SourceRanges => (Spec?["loadBalancerSourceRanges"] as YamlSequence)?.Items ?? [];

    /// <summary>The class of the load balancer, or null.</summary>
    public string? LoadBalancerClass => (Spec?["loadBalancerClass"] as YamlScalar)?.Value;

    /// <summary>Whether the Service is known to have a type.</summary>
    public bool IsOfType(string type) => Type is Setting<string>.Known known && known.Value == type;

    /// <summary>The workloads of a set that the Service leads to, as far as is known.</summary>
    public IEnumerable<Workload> FindBackends(ResourceSet set) =>
        Spec?["selector"] is YamlMapping selector
            ? set.NetworkPolicies.WorkloadsThatMayBeIn(Resource.Namespace).Where(workload => LabelSelector.MatchesMap(selector, workload.PodSpec.Labels) == true)
            : [];
}
