using KubeLint.Analysis.Network;
using KubeLint.Analysis.Resources;

namespace KubeLint.Rules.Network;

/// <summary>Asks whether a selector of pods meets any workload of the set.</summary>
internal static class IsolatedSelector
{
    /// <summary>Whether the set shows the pods of the policy's namespace, and the selector is known to select none of them.</summary>
    public static bool SelectsNothing(ResourceSet set, NetworkPolicy policy, LabelSelector selector)
    {
        var name = policy.Resource.Namespace;
        return !selector.SelectsAll
            && set.NetworkPolicies.PodsIn(name).Any()
            && !set.NetworkPolicies.MayHoldUnseenPods(name)
            && set.NetworkPolicies.WorkloadsIn(name)
                .All(workload => workload.PodSpec.Shape == PodSpecShape.Pod && NetworkPolicyIndex.Selects(selector, workload) == false);
    }
}
