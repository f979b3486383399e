using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class SeccompNotSet : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6038", "SeccompNotSet", DiagnosticSeverity.Suggestion,
        "No seccomp profile is set",
        "{0} may make any system call; set seccompProfile.type: RuntimeDefault",
        controls: ["PSS:restricted", "CIS:5.6.2"],
        references: ["/docs/tutorials/security/seccomp", "/docs/concepts/security/pod-security-standards"],
        peers: ["trivy:KSV-0030", "checkov:CKV_K8S_31", "kubescape:C-0210", "kubescape:C-0055", "kubescape:C-0211", "polaris:linuxHardening", "kube-score:container-seccomp-profile", "kubeaudit:seccomp"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterMissingSettingAction(s_descriptor, static (container, context) =>
        !container.GetEffectiveSecurity("seccompProfile").Get("type").IsAbsent || context.Cluster.DefaultsSeccomp ? FieldState.Met
        : container.IsPrivileged() ? FieldState.Ignored
        : FieldState.Missing, isOfPodToo: true);
}
