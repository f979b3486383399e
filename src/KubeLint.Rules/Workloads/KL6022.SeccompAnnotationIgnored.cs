using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class SeccompAnnotationIgnored : Rule
{
    private const string PodAnnotation = "seccomp.security.alpha.kubernetes.io/pod";
    private const string ContainerAnnotation = "container.seccomp.security.alpha.kubernetes.io/";

    private static readonly KubernetesVersion s_ignoredSince = new(1, 27);

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6022", "SeccompAnnotationIgnored", DiagnosticSeverity.Warning,
        "Seccomp annotation is no longer honoured",
        "Annotation '{0}' of {1} has no effect since Kubernetes 1.27, so that no seccomp profile holds; set securityContext.seccompProfile",
        references: ["/docs/tutorials/security/seccomp"],
        peers: ["kubeaudit:seccomp"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPodAnnotationAction(PodAnnotation, static (pod, annotation, context) =>
        {
            if (annotation.Key.Value == PodAnnotation && pod.Containers.Any(static container => container.GetEffectiveSecurity("seccompProfile").IsAbsent))
                Report(pod, annotation, context);
        });
        context.RegisterPodAnnotationAction(ContainerAnnotation, static (pod, annotation, context) =>
        {
            var name = annotation.Key.Value[ContainerAnnotation.Length..];
            if (pod.Containers.FirstOrDefault(container => container.Name == name) is { } container && container.GetEffectiveSecurity("seccompProfile").IsAbsent)
                Report(pod, annotation, context);
        });
    }

    private static void Report(PodSpec pod, YamlEntry annotation, RuleContext context)
    {
        if (!(context.TargetVersion < s_ignoredSince) && !pod.IsPartial && !pod.IsWindows)
            context.Report(annotation.Key.Span, s_descriptor, [annotation.Key.Value, pod.Owner.Display]);
    }
}
