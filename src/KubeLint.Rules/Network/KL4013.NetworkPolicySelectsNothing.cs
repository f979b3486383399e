using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class NetworkPolicySelectsNothing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4013", "NetworkPolicySelectsNothing", DiagnosticSeverity.Suggestion,
        "NetworkPolicy selects no pod of this set",
        "{0} protects nothing here: its podSelector matches no workload of {1}; compare it with the labels of the pod templates",
        references: ["/docs/concepts/services-networking/network-policies"],
        peers: ["kube-linter:dangling-networkpolicy", "kube-score:networkpolicy-targets-pod", "kubescape:C-0299"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        foreach (var policy in set.NetworkPolicies.Policies.Where(policy => !policy.IsPartial))
        {
            if (policy.PodSelector is { } selector && IsolatedSelector.SelectsNothing(set, policy, selector))
                context.For(policy.Resource).Report(policy.Spec!.Find("podSelector")!.Key.Span, s_descriptor, [policy.Resource.Display, NetworkText.Namespace(policy.Resource.Namespace, policy.Resource)]);
        }
    });
}
