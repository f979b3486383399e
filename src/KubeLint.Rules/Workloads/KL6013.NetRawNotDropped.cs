using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class NetRawNotDropped : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6013", "NetRawNotDropped", DiagnosticSeverity.None,
        "Container keeps NET_RAW",
        "{0} may send forged packets; drop NET_RAW, or ALL",
        controls: ["CIS:5.2.8"],
        references: ["/docs/tasks/configure-pod-container/security-context"],
        peers: ["kube-linter:drop-net-raw-capability", "trivy:KSV-0004", "checkov:CKV_K8S_28", "kubescape:C-0199"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterMissingSettingAction(
        s_descriptor,
        static (container, _) =>
            container.IsRootOnNode() ? FieldState.Ignored
            : container.MayDrop("NET_RAW") ? FieldState.Met
            : FieldState.Missing,
        Capabilities.GetDropAnchor);
}
