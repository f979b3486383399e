using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class ProcMountUnmasked : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6020", "ProcMountUnmasked", DiagnosticSeverity.Warning,
        "Container sees the unmasked /proc",
        "{0} sets procMount '{1}' and sees the kernel files that runtimes hide; drop 'procMount'",
        controls: ["PSS:baseline"],
        references: ["/docs/concepts/security/pod-security-standards", "/docs/tasks/configure-pod-container/security-context"],
        peers: ["kube-linter:unsafe-proc-mount", "trivy:KSV-0027", "kubescape:C-0211", "polaris:procMount"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        if (container.GetSecurity("procMount") is not { Scalar: { } value } field || value.Value == "Default" || container.Pod.IsWindows || UserNamespaces.Isolate(container.Pod, context))
            return;
        context.Report(field.Span, s_descriptor, [WorkloadText.Of(container), value.Value], WorkloadSeverity.Of(s_descriptor, container.Pod, context));
    });
}
