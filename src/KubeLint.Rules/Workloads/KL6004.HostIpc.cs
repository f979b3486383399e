using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class HostIpc : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6004", "HostIpc", DiagnosticSeverity.Warning,
        "Pod shares the host's IPC namespace",
        "{0} shares memory and semaphores with the processes of its node; drop 'hostIPC'",
        controls: ["PSS:baseline", "CIS:5.2.4"],
        references: ["/docs/concepts/security/pod-security-standards"],
        peers: ["kube-linter:host-ipc", "trivy:KSV-0008", "checkov:CKV_K8S_18", "kubescape:C-0038", "kubescape:C-0195", "kubescape:C-0276", "polaris:hostIPCSet", "kubeaudit:hostns"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) =>
        context.RegisterHostNamespaceAction("hostIPC", s_descriptor, static (pod, context) => WorkloadSeverity.Of(s_descriptor, pod, context));
}
