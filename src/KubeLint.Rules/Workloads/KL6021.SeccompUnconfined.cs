using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class SeccompUnconfined : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6021", "SeccompUnconfined", DiagnosticSeverity.Warning,
        "Seccomp is switched off",
        "{0} switches seccomp off and may make any system call; use the profile RuntimeDefault",
        controls: ["PSS:baseline", "CIS:5.6.2"],
        references: ["/docs/tutorials/security/seccomp", "/docs/concepts/security/pod-security-standards"],
        peers: ["trivy:KSV-0104", "checkov:CKV_K8S_31", "kubescape:C-0210", "kubeaudit:seccomp"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterEffectiveValueAction(
        static container => container.GetEffectiveSecurity("seccompProfile").Get("type"),
        static (container, field, context) =>
        {
            if (!field.Is("Unconfined") || container.Pod.IsWindows)
                return false;
            context.Report(field.Span, s_descriptor, [WorkloadText.Of(container, field)], WorkloadSeverity.Of(s_descriptor, container.Pod, context));
            return true;
        });
}
