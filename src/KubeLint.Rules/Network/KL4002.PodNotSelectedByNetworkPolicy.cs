using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class PodNotSelectedByNetworkPolicy : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4002", "PodNotSelectedByNetworkPolicy", DiagnosticSeverity.Suggestion,
        "Pod is not selected by any NetworkPolicy",
        "{0} is selected by none of the network policies of {1}, so its pods accept all traffic; add a policy for its labels or deny by default",
        controls: ["CIS:5.3.2"],
        references: ["/docs/concepts/services-networking/network-policies"],
        peers: ["kube-linter:non-isolated-pod", "checkov:CKV2_K8S_6", "kubescape:C-0030", "kubescape:C-0260", "kube-score:pod-networkpolicy", "polaris:missingNetworkPolicy"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        var index = set.NetworkPolicies;
        foreach (var name in index.Namespaces.Where(name => !SystemNamespace.Is(name) && index.PoliciesIn(name).Any() && !index.MayBeGovernedFromElsewhere(name)))
        {
            foreach (var workload in index.PodsIn(name).Where(workload => index.PoliciesIn(name).All(policy => !policy.IsPartial && NetworkPolicyIndex.Selects(policy.PodSelector, workload) == false)))
            {
                var span = workload.PodSpec.Metadata?.Find("labels")?.Key.Span ?? workload.Resource.Anchor;
                context.For(workload.Resource).Report(span, s_descriptor, [workload.Resource.Display, NetworkText.Namespace(name, workload.Resource)]);
            }
        }
    });
}
