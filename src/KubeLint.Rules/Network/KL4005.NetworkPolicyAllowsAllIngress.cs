using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class NetworkPolicyAllowsAllIngress : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4005", "NetworkPolicyAllowsAllIngress", DiagnosticSeverity.Warning,
        "NetworkPolicy allows all ingress",
        "{0} admits everything: {1} has no 'from' and no 'ports'; name the peers and ports that are needed",
        controls: ["NSA:network-separation"],
        references: ["/docs/concepts/services-networking/network-policies"],
        peers: ["kubeaudit:netpols"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterNetworkPolicyRuleAction(TrafficDirection.Ingress, static (rule, context) =>
    {
        if (!rule.AllowsEverything)
            return;
        // A policy for one application says what is open on purpose; one for all pods opens the namespace.
        DiagnosticSeverity? severity = rule.Policy.SelectsAllPods ? null : DiagnosticSeverity.Suggestion;
        context.Report(rule.Node.Span, s_descriptor, [rule.Policy.Resource.Display, rule.Display], severity);
    });
}
