using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class PrivilegeEscalationAllowed : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6031", "PrivilegeEscalationAllowed", DiagnosticSeverity.Warning,
        "Container allows privilege escalation explicitly",
        "{0} sets allowPrivilegeEscalation: true, so that setuid programs give more rights than it started with; set it to false",
        controls: ["PSS:restricted", "CIS:5.2.6"],
        references: ["/docs/tasks/configure-pod-container/security-context", "/docs/concepts/security/pod-security-standards"],
        peers: ["kube-linter:privilege-escalation-container", "trivy:KSV-0001", "checkov:CKV_K8S_20", "kubescape:C-0016", "kubescape:C-0197", "polaris:privilegeEscalationAllowed", "kubeaudit:privesc"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        var field = container.GetSecurity("allowPrivilegeEscalation");
        // The API server insists on true for containers that are root on the node.
        if (field.Is(true) && !container.IsRootOnNode() && !container.Pod.IsWindows)
            context.Report(field.Span, s_descriptor, [WorkloadText.Of(container)], WorkloadSeverity.Of(s_descriptor, container.Pod, context));
    });
}
