using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class AppArmorAnnotationDeprecated : Rule
{
    private const string UnknownContainerMessage = "{0} is named by an AppArmor annotation but does not exist; correct the name, or use securityContext.appArmorProfile";

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6018", "AppArmorAnnotationDeprecated", DiagnosticSeverity.Suggestion,
        "AppArmor annotation is deprecated",
        "{0} chooses its AppArmor profile by an annotation; use securityContext.appArmorProfile, which replaces it since Kubernetes 1.30",
        references: ["/docs/tutorials/security/apparmor"],
        peers: ["kubeaudit:apparmor"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterPodAnnotationAction(AppArmor.Annotation, static (pod, annotation, context) =>
    {
        if (context.TargetVersion < AppArmor.FieldSince)
            return;
        var isKnown = pod.IsPartial || AppArmor.FindContainer(annotation, pod) is not null;
        context.Report(annotation.Key.Span, s_descriptor, [AppArmor.DisplayContainer(annotation, pod)],
            isKnown ? null : DiagnosticSeverity.Warning, messageFormat: isKnown ? null : UnknownContainerMessage);
    });
}
