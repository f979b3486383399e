using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class AppArmorUnconfined : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6016", "AppArmorUnconfined", DiagnosticSeverity.Warning,
        "AppArmor is switched off",
        "{0} switches AppArmor off; use the profile RuntimeDefault, or a local one",
        controls: ["PSS:baseline"],
        references: ["/docs/tutorials/security/apparmor", "/docs/concepts/security/pod-security-standards"],
        peers: ["kubeaudit:apparmor", "trivy:KSV-0002", "kubescape:C-0055"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterEffectiveValueAction(
            static container => container.GetEffectiveSecurity("appArmorProfile").Get("type"),
            static (container, field, context) =>
            {
                if (!field.Is("Unconfined") || container.Pod.IsWindows)
                    return false;
                context.Report(field.Span, s_descriptor, [WorkloadText.Of(container, field)], WorkloadSeverity.Of(s_descriptor, container.Pod, context));
                return true;
            });
        context.RegisterPodAnnotationAction(AppArmor.Annotation, static (pod, annotation, context) =>
        {
            if (annotation.Value is YamlScalar { Value: "unconfined" } value && !pod.IsWindows)
                context.Report(value.Span, s_descriptor, [AppArmor.DisplayContainer(annotation, pod)], WorkloadSeverity.Of(s_descriptor, pod, context));
        });
    }
}
