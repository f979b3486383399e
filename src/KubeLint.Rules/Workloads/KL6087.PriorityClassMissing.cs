using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class PriorityClassMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6087", "PriorityClassMissing", DiagnosticSeverity.None,
        "Pod has no priority class",
        "{0} has no priority class, so that the scheduler evicts it for pods of any class with a higher priority; set priorityClassName",
        references: ["/docs/concepts/scheduling-eviction/pod-priority-preemption/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        var pod = workload.PodSpec;
        if (pod is { Shape: PodSpecShape.Pod, IsPartial: false, IsStatic: false } && pod.Node["priorityClassName"] is null or YamlScalar { IsNull: true } or YamlScalar { Value: "" })
            context.Report(pod.Anchor, s_descriptor, [workload.Resource.Display]);
    });
}
