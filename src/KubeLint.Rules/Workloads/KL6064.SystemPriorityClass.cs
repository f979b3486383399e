using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class SystemPriorityClass : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6064", "SystemPriorityClass", DiagnosticSeverity.Suggestion,
        "Application claims a system priority class",
        "{0} claims the priority class {1}, which is meant for parts of the cluster and pushes out other pods; use a PriorityClass of your own",
        references: ["/docs/concepts/scheduling-eviction/pod-priority-preemption/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        if (workload.PodSpec.Node["priorityClassName"] is YamlScalar { Value: "system-node-critical" or "system-cluster-critical" } priority
            && workload.Resource.Namespace is not ("" or "kube-system")
            && !SystemImages.IsOnNodeNetwork(workload.PodSpec, context.Options))
        {
            context.Report(priority.Span, s_descriptor, [workload.Resource.Display, priority.Value]);
        }
    });
}
