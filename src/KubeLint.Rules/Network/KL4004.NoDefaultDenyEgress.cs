using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class NoDefaultDenyEgress : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4004", "NoDefaultDenyEgress", DiagnosticSeverity.None,
        "Namespace has no default-deny egress policy",
        "No network policy of {0} denies egress by default, so pods that none selects reach everything; add one with an empty podSelector and no egress rule",
        controls: ["NSA:network-separation"],
        references: ["/docs/concepts/services-networking/network-policies"],
        peers: ["kubeaudit:netpols", "kubescape:C-0030"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) =>
        context.RegisterRepositoryAction(static (set, context) => DefaultDeny.ReportMissing(set, context, TrafficDirection.Egress, s_descriptor));
}
