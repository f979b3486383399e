using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class HostPid : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6003", "HostPid", DiagnosticSeverity.Warning,
        "Pod shares the host's process namespace",
        "{0} sees and can signal every process of its node; drop 'hostPID'",
        controls: ["PSS:baseline", "CIS:5.2.3"],
        references: ["/docs/concepts/security/pod-security-standards"],
        peers: ["kube-linter:host-pid", "trivy:KSV-0010", "checkov:CKV_K8S_17", "kubescape:C-0038", "kubescape:C-0194", "kubescape:C-0275", "polaris:hostPIDSet", "kubeaudit:hostns"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) =>
        context.RegisterHostNamespaceAction("hostPID", s_descriptor, static (pod, context) => WorkloadSeverity.Of(s_descriptor, pod, context));
}
