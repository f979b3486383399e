using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

/// <summary>Looks for namespaces with policies of which none denies a direction to all pods.</summary>
internal static class DefaultDeny
{
    public static void ReportMissing(ResourceSet set, RuleContext context, TrafficDirection direction, DiagnosticDescriptor descriptor)
    {
        var index = set.NetworkPolicies;
        foreach (var name in index.Namespaces.Where(name => !SystemNamespace.Is(name) && index.PodsIn(name).Any()))
        {
            var policies = index.PoliciesIn(name).ToList();
            if (policies.Count == 0 || index.MayBeGovernedFromElsewhere(name) || policies.Exists(policy => policy.DeniesByDefault(direction) != false))
                continue;
            var place = set.FindNamespace(name) ?? policies[0].Resource;
            context.For(place).Report(place.Anchor, descriptor, [NetworkText.Namespace(name, policies[0].Resource)]);
        }
    }
}
