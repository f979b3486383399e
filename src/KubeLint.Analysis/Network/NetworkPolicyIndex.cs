using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.Network;

/// <summary>The network policies of a set and the pods that they meet.</summary>
public sealed class NetworkPolicyIndex
{
    private readonly ImmutableArray<Resource> _otherPolicies;
    private readonly ImmutableArray<string> _makerNamespaces;
    private readonly ILookup<string, NetworkPolicy> _policiesByNamespace;
    private readonly ILookup<string, Workload> _podsByNamespace;
    private readonly ILookup<string, Workload> _workloadsByNamespace;
    private readonly ImmutableArray<string> _unplacedPolicies;

    /// <summary>Builds the index.</summary>
    public NetworkPolicyIndex(ResourceSet set)
    {
        Policies = [.. NetworkPolicy.Kinds.SelectMany(set.OfKind).Select(resource => new NetworkPolicy(resource))];
        _otherPolicies = [.. set.Resources.Where(resource => OtherPolicies.MayGovern(resource, resource.Namespace))];
        _makerNamespaces = [.. set.Resources.Select(PodMakers.FindNamespace).OfType<string>().Distinct()];
        _policiesByNamespace = Policies.ToLookup(policy => policy.Resource.Namespace);
        _unplacedPolicies = [.. _policiesByNamespace.Select(group => group.Key).Where(name => !OtherPolicies.IsKnown(name))];
        _workloadsByNamespace = set.Workloads.ToLookup(workload => workload.Resource.Namespace);
        _podsByNamespace = set.Workloads.Where(IsRunning).ToLookup(workload => workload.Resource.Namespace);
        Namespaces = [.. _podsByNamespace.Select(group => group.Key).Concat(_policiesByNamespace.Select(group => group.Key)).Distinct().Where(name => !Placeholder.IsUnknown(name))];
    }

    /// <summary>The policies in file order.</summary>
    public ImmutableArray<NetworkPolicy> Policies { get; }

    /// <summary>The namespaces that pods or policies of the set name; an empty one stands for what lands wherever it is applied.</summary>
    public ImmutableArray<string> Namespaces { get; }

    /// <summary>The policies that name a namespace.</summary>
    public IEnumerable<NetworkPolicy> PoliciesIn(string @namespace) => _policiesByNamespace[@namespace];

    /// <summary>The workloads that run pods in a namespace, in a network of their own as far as is known.</summary>
    public IEnumerable<Workload> PodsIn(string @namespace) => _podsByNamespace[@namespace];

    /// <summary>Everything with a pod specification that names a namespace, templates and tasks among it.</summary>
    public IEnumerable<Workload> WorkloadsIn(string @namespace) => _workloadsByNamespace[@namespace];

    /// <summary>Everything with a pod specification that may land in a namespace.</summary>
    public IEnumerable<Workload> WorkloadsThatMayBeIn(string @namespace) => OtherPolicies.IsKnown(@namespace)
        ? _workloadsByNamespace[@namespace].Concat(_workloadsByNamespace.Where(group => !OtherPolicies.IsKnown(group.Key)).SelectMany(group => group))
        : _workloadsByNamespace.SelectMany(group => group);

    /// <summary>Whether policies that name no namespace, or another API's, may govern pods of a namespace too.</summary>
    public bool MayBeGovernedFromElsewhere(string @namespace) =>
        (OtherPolicies.IsKnown(@namespace) ? _unplacedPolicies.Any(name => name != @namespace) : _policiesByNamespace.Any(group => group.Key != @namespace))
        || _otherPolicies.Any(resource => OtherPolicies.MayGovern(resource, @namespace));

    /// <summary>Whether pods may run in a namespace that no workload of the set shows, because an operator or a chart makes them.</summary>
    public bool MayHoldUnseenPods(string @namespace) =>
        _makerNamespaces.Any(name => OtherPolicies.MayBe(name, @namespace))
        || _podsByNamespace.Any(group => group.Key != @namespace && OtherPolicies.MayBe(group.Key, @namespace));

    /// <summary>Whether a selector of a namespace's pods selects a workload; null where a placeholder or a label that a controller sets decides.</summary>
    public static bool? Selects(LabelSelector? selector, Workload workload)
    {
        if (selector is null or { SelectsAll: true })
            return true;
        var matches = selector.Matches(workload.PodSpec.Labels);
        return matches == false && PodLabels.AreInjected(selector) ? null : matches;
    }

    // Pods on the host's network are outside every policy; a template alone runs nothing.
    private static bool IsRunning(Workload workload) =>
        workload.PodSpec is { Shape: PodSpecShape.Pod, IsPartial: false }
        && workload.Resource.Kind.Kind is not ("PodTemplate" or "SandboxTemplate")
        && workload.PodSpec.Node.GetBoolean("hostNetwork", default) is Setting<bool>.Absent or Setting<bool>.Known { Value: false };
}
