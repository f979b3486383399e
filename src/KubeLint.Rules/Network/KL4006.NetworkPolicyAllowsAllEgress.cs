using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class NetworkPolicyAllowsAllEgress : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4006", "NetworkPolicyAllowsAllEgress", DiagnosticSeverity.Suggestion,
        "NetworkPolicy allows all egress",
        "{0} admits every destination: {1} has no 'to' and no 'ports'; name the peers and ports that are needed",
        references: ["/docs/concepts/services-networking/network-policies"],
        peers: ["kubeaudit:netpols"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterNetworkPolicyRuleAction(TrafficDirection.Egress, static (rule, context) =>
    {
        if (rule.AllowsEverything)
            context.Report(rule.Node.Span, s_descriptor, [rule.Policy.Resource.Display, rule.Display]);
    });
}
