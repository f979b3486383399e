using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class NetworkPolicyPeerSelectsNothing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4014", "NetworkPolicyPeerSelectsNothing", DiagnosticSeverity.None,
        "NetworkPolicy peer selects no pod of this set",
        "{0} admits a peer that does not exist here: the podSelector in {1} matches no workload of {2}; compare it with the labels of the pod templates",
        references: ["/docs/concepts/services-networking/network-policies"],
        peers: ["kube-linter:dangling-networkpolicypeer-podselector"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        foreach (var policy in set.NetworkPolicies.Policies.Where(policy => !policy.IsPartial))
        {
            foreach (var rule in policy.RulesInForce)
            {
                foreach (var peer in rule.Peers.Where(peer => peer is { PodSelector: { } selector, NamespaceSelector: null } && IsolatedSelector.SelectsNothing(set, policy, selector)))
                {
                    context.For(policy.Resource).Report(peer.Node.Find("podSelector")!.Key.Span, s_descriptor,
                        [policy.Resource.Display, rule.Display, NetworkText.Namespace(policy.Resource.Namespace, policy.Resource)]);
                }
            }
        }
    });
}
