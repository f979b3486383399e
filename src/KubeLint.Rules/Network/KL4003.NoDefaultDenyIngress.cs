using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class NoDefaultDenyIngress : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4003", "NoDefaultDenyIngress", DiagnosticSeverity.Suggestion,
        "Namespace has no default-deny ingress policy",
        "No network policy of {0} denies ingress by default, so pods that none selects accept all traffic; add one with an empty podSelector and no ingress rule",
        controls: ["CIS:5.3.2", "NSA:network-separation"],
        references: ["/docs/concepts/services-networking/network-policies"],
        peers: ["kubeaudit:netpols", "kubescape:C-0030"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) =>
        context.RegisterRepositoryAction(static (set, context) => DefaultDeny.ReportMissing(set, context, TrafficDirection.Ingress, s_descriptor));
}
