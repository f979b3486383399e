using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class RunAsNonRootMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6033", "RunAsNonRootMissing", DiagnosticSeverity.Suggestion,
        "Container may run as root",
        "{0} runs as root if its image says so; set runAsNonRoot: true",
        controls: ["PSS:restricted", "CIS:5.2.7"],
        references: ["/docs/tasks/configure-pod-container/security-context", "/docs/concepts/security/pod-security-standards"],
        peers: ["kube-linter:run-as-non-root", "trivy:KSV-0012", "checkov:CKV_K8S_23", "kubescape:C-0013", "kubescape:C-0198", "kubescape:C-0211", "polaris:runAsRootAllowed", "kubeaudit:nonroot", "kube-score:container-security-context-user-group-id"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterMissingSettingAction(s_descriptor, static (container, context) =>
    {
        var user = container.GetEffectiveSecurity("runAsUser");
        var nonRoot = container.GetEffectiveSecurity("runAsNonRoot");
        if (user.IsUnknown || nonRoot.IsUnknown || nonRoot.Is(true) || user.Integer > 0 || UserNamespaces.Isolate(container.Pod, context))
            return FieldState.Met;
        // What is written and wrong has a rule of its own.
        return user.IsAbsent && nonRoot.IsAbsent ? FieldState.Missing : FieldState.Ignored;
    }, isOfPodToo: true);
}
