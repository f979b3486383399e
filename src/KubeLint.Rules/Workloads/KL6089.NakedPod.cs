using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class NakedPod : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6089", "NakedPod", DiagnosticSeverity.Suggestion,
        "Pod is not managed by a controller",
        "{0} is managed by no controller, so that nothing replaces it when its node fails; use a Deployment, or a Job for a task",
        references: ["/docs/concepts/configuration/overview/#naked-pods-vs-replicasets-deployments-and-jobs"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([new("", "Pod")], static (resource, context) =>
    {
        foreach (var pod in Workload.Read(resource).Select(static workload => workload.PodSpec))
        {
            if (!pod.IsPartial && !pod.IsStatic && LongRunning.Is(pod) && resource.Metadata?["ownerReferences"] is null && resource.GetAnnotation("helm.sh/hook") is null)
                context.Report(resource.KindNode.Span, s_descriptor, [resource.Display]);
        }
    });
}
