using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class AppArmorNotSet : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6017", "AppArmorNotSet", DiagnosticSeverity.None,
        "No AppArmor profile is set",
        "{0} names no AppArmor profile; set appArmorProfile.type: RuntimeDefault",
        references: ["/docs/tutorials/security/apparmor"],
        peers: ["trivy:KSV-0002", "kubeaudit:apparmor", "kubescape:C-0055"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterMissingSettingAction(s_descriptor, static (container, _) =>
        container.IsPrivileged() ? FieldState.Ignored
        : !container.GetEffectiveSecurity("appArmorProfile").IsAbsent || container.Pod.GetAnnotation(AppArmor.Annotation + container.Name) is not null ? FieldState.Met
        : FieldState.Missing, isOfPodToo: true);
}
