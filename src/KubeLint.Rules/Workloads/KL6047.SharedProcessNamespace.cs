using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Workloads;

internal sealed class SharedProcessNamespace : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6047", "SharedProcessNamespace", DiagnosticSeverity.Suggestion,
        "Containers of the pod share processes",
        "{0} shares one process namespace among its containers, so that each sees the others' environment and files; remove shareProcessNamespace",
        references: ["/docs/tasks/configure-pod-container/share-process-namespace/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        if (workload.PodSpec.Node.Is("shareProcessNamespace", true))
            context.Report(workload.PodSpec.Node["shareProcessNamespace"]!.Span, s_descriptor, [workload.Resource.Display]);
    });
}
