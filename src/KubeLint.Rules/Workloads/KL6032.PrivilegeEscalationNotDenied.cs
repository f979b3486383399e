using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class PrivilegeEscalationNotDenied : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6032", "PrivilegeEscalationNotDenied", DiagnosticSeverity.Suggestion,
        "Container does not forbid privilege escalation",
        "{0} may gain rights through setuid programs; set allowPrivilegeEscalation: false",
        controls: ["PSS:restricted", "CIS:5.2.6"],
        references: ["/docs/tasks/configure-pod-container/security-context", "/docs/concepts/security/pod-security-standards"],
        peers: ["kube-linter:privilege-escalation-container", "trivy:KSV-0001", "checkov:CKV_K8S_20", "kubescape:C-0016", "kubescape:C-0197", "kubescape:C-0211", "polaris:privilegeEscalationAllowed", "kubeaudit:privesc"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterMissingSettingAction(s_descriptor, static (container, _) =>
        !container.GetSecurity("allowPrivilegeEscalation").IsAbsent ? FieldState.Met
        : container.IsPrivileged() || container.Adds(Capabilities.IsBeyondBaseline) ? FieldState.Ignored
        : FieldState.Missing);
}
