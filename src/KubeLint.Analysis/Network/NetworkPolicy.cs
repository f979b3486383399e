using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Network;

/// <summary>A NetworkPolicy, read as the API server completes it.</summary>
public sealed class NetworkPolicy
{
    private readonly ImmutableArray<string?> _types;

    /// <summary>Wraps an object.</summary>
    public NetworkPolicy(Resource resource)
    {
        Resource = resource;
        Spec = resource.Node["spec"] as YamlMapping;
        _types = Spec?["policyTypes"] switch
        {
            YamlSequence list => [.. list.Items.Select(item => item.AsReadable()?.Value)],
            null or YamlScalar { IsNull: true } => [],
            _ => [null],
        };
        Ingress = ReadRules(TrafficDirection.Ingress);
        Egress = ReadRules(TrafficDirection.Egress);
    }

    /// <summary>The kinds: today's, and the one of clusters before 1.16.</summary>
    public static ImmutableArray<ResourceKind> Kinds { get; } = [new("networking.k8s.io", "NetworkPolicy"), new("extensions", "NetworkPolicy")];

    /// <summary>The object.</summary>
    public Resource Resource { get; }

    /// <summary>Its <c>spec</c>, or null.</summary>
    public YamlMapping? Spec { get; }

    /// <summary>Whether the text holds only a part of the policy, so that nothing can be said of what it lacks.</summary>
    public bool IsPartial => Resource.IsPatch || Spec is null || PodSpec.HasPatchDirective(Spec);

    /// <summary>The pods of the policy's namespace that it isolates; a missing selector is an empty one and selects all.</summary>
    public LabelSelector? PodSelector => Spec?["podSelector"] is { } selector ? new LabelSelector(selector) : null;

    /// <summary>Whether the policy isolates every pod of its namespace.</summary>
    public bool SelectsAllPods => Spec is not null && PodSelector is null or { SelectsAll: true };

    /// <summary>Whether <c>policyTypes</c> is written and has items.</summary>
    public bool HasExplicitTypes => !_types.IsEmpty;

    /// <summary>The rules of <c>ingress</c>, whether in force or not.</summary>
    public ImmutableArray<NetworkPolicyRule> Ingress { get; }

    /// <summary>The rules of <c>egress</c>, whether in force or not.</summary>
    public ImmutableArray<NetworkPolicyRule> Egress { get; }

    /// <summary>The rules of both directions that are in force, as far as is known.</summary>
    public IEnumerable<NetworkPolicyRule> RulesInForce =>
        Enum.GetValues<TrafficDirection>().Where(direction => IsInForce(direction) == true).SelectMany(direction => RulesOf(direction));

    /// <summary>The field of a direction.</summary>
    public static string KeyOf(TrafficDirection direction) => direction == TrafficDirection.Ingress ? "ingress" : "egress";

    /// <summary>The rules of a direction.</summary>
    public ImmutableArray<NetworkPolicyRule> RulesOf(TrafficDirection direction) => direction == TrafficDirection.Ingress ? Ingress : Egress;

    /// <summary>
    /// Whether the policy governs a direction; null where a placeholder decides. Without <c>policyTypes</c> it is
    /// ingress, and egress where there are rules for it.
    /// </summary>
    public bool? IsInForce(TrafficDirection direction)
    {
        if (!HasExplicitTypes)
            return direction == TrafficDirection.Ingress || !(Spec?["egress"]).IsEmptyList();
        return _types.Contains(direction.ToString()) ? true : _types.Contains(null) ? null : false;
    }

    /// <summary>
    /// Whether the policy denies a direction to every pod of its namespace unless something lets it through; null
    /// where a placeholder decides.
    /// </summary>
    public bool? DeniesByDefault(TrafficDirection direction)
    {
        if (PodSelector is { SelectsAll: false, Node: not YamlMapping })
            return null;
        if (!SelectsAllPods || RulesOf(direction).Any(static rule => rule.AllowsEverything))
            return IsPartial ? null : false;
        return Spec?[KeyOf(direction)] is null or YamlSequence or YamlScalar { IsNull: true } ? IsInForce(direction) : null;
    }

    private ImmutableArray<NetworkPolicyRule> ReadRules(TrafficDirection direction) =>
        Spec?[KeyOf(direction)] is YamlSequence list
            ? [.. list.Items.Select((item, index) => item is YamlMapping rule ? new NetworkPolicyRule(this, direction, index, rule) : null).OfType<NetworkPolicyRule>()]
            : [];
}
