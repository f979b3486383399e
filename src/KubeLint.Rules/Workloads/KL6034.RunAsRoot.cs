using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class RunAsRoot : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6034", "RunAsRoot", DiagnosticSeverity.Warning,
        "Container runs as root explicitly",
        "{0} sets {1}, so that it runs as root; run it as a user of its own",
        controls: ["PSS:restricted", "NSA:non-root"],
        references: ["/docs/tasks/configure-pod-container/security-context", "/docs/concepts/security/pod-security-standards"],
        peers: ["kube-linter:run-as-non-root", "trivy:KSV-0105", "checkov:CKV_K8S_23", "kubescape:C-0013", "polaris:runAsRootAllowed", "kubeaudit:nonroot"],
        silences: ["KL6033"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        var pod = workload.PodSpec;
        if (pod.IsWindows || UserNamespaces.Isolate(pod, context))
            return;
        // The pod's value is one place, and as serious as the most serious of the containers that inherit it.
        (SecurityField Field, DiagnosticSeverity? Severity)? shared = null;
        foreach (var container in pod.Containers)
        {
            if (FindRoot(container) is not { } field)
                continue;
            var severity = VolumePreparation.IsAll(container) ? DiagnosticSeverity.Suggestion : WorkloadSeverity.Of(s_descriptor, pod, context);
            if (!field.IsOfPod)
                context.Report(field.Span, s_descriptor, [WorkloadText.Of(container), Describe(field)], severity);
            else if (shared is null || severity is null)
                shared = (field, severity);
        }
        if (shared is { } found)
            context.Report(found.Field.Span, s_descriptor, [pod.Owner.Display, Describe(found.Field)], found.Severity);
    });

    private static SecurityField? FindRoot(Container container)
    {
        var user = container.GetEffectiveSecurity("runAsUser");
        if (user.Integer == 0)
            return user;
        // With a user of its own the container is not root, whatever it allows.
        var nonRoot = container.GetEffectiveSecurity("runAsNonRoot");
        return user.IsAbsent && nonRoot.Is(false) ? nonRoot : null;
    }

    private static string Describe(SecurityField field) => $"{field.Entry!.Key.Value}: {field.Scalar!.Value}";
}
