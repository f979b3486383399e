using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class PrivilegedContainer : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6002", "PrivilegedContainer", DiagnosticSeverity.Error,
        "Container is privileged",
        "{0} runs privileged and has full access to the node; drop 'privileged' and add the capabilities it needs",
        controls: ["PSS:baseline", "CIS:5.2.2", "NSA:pods"],
        references: ["/docs/concepts/security/pod-security-standards", "/docs/tasks/configure-pod-container/security-context"],
        peers:
        [
            "kube-linter:privileged-container", "trivy:KSV-0017", "checkov:CKV_K8S_16", "kubescape:C-0057", "kubescape:C-0193", "kubescape:C-0211",
            "polaris:runAsPrivileged", "kube-score:container-security-context-privileged", "kubeaudit:privileged",
        ],
        silences: ["KL6011", "KL6012", "KL6037"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        if (!container.IsPrivileged())
            return;
        context.Report(container.GetSecurity("privileged").Span, s_descriptor, [WorkloadText.Of(container)],
            WorkloadSeverity.Of(s_descriptor, container.Pod, context), scope: container.Node.Span);
    });
}
