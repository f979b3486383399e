using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class WindowsHostProcess : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6015", "WindowsHostProcess", DiagnosticSeverity.Error,
        "Windows container runs as host process",
        "{0} runs as a process of its node; drop 'hostProcess'",
        controls: ["PSS:baseline", "CIS:5.2.10"],
        references: ["/docs/concepts/security/pod-security-standards", "/docs/tasks/configure-pod-container/create-hostprocess-pod"],
        peers: ["trivy:KSV-0103", "kubescape:C-0202", "kubescape:C-0211", "polaris:hostProcess"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterEffectiveValueAction(
        static container => container.GetEffectiveWindows("hostProcess"),
        static (container, field, context) =>
        {
            if (!field.Is(true))
                return false;
            context.Report(field.Span, s_descriptor, [WorkloadText.Of(container, field)], WorkloadSeverity.Of(s_descriptor, container.Pod, context));
            return true;
        });
}
