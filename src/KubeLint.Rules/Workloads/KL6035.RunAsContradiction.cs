using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class RunAsContradiction : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6035", "RunAsContradiction", DiagnosticSeverity.Error,
        "Container cannot start: runAsNonRoot with user 0",
        "{0} cannot start: runAsNonRoot is true but runAsUser is 0; choose a user above 0",
        references: ["/docs/tasks/configure-pod-container/security-context"],
        silences: ["KL6034"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterEffectiveValueAction(
        static container => container.GetEffectiveSecurity("runAsUser"),
        static (container, field, context) =>
        {
            if (field.Integer != 0 || !container.GetEffectiveSecurity("runAsNonRoot").Is(true) || container.Pod.IsWindows)
                return false;
            context.Report(field.Span, s_descriptor, [WorkloadText.Of(container)]);
            return true;
        });
}
