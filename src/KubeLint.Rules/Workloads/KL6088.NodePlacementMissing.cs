using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class NodePlacementMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6088", "NodePlacementMissing", DiagnosticSeverity.None,
        "Pod may be scheduled on any node",
        "{0} says nothing about the nodes it may run on; set nodeSelector, node affinity or topologySpreadConstraints",
        references: ["/docs/concepts/scheduling-eviction/assign-pod-node/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly ImmutableArray<string> s_fields = ["nodeSelector", "nodeName", "topologySpreadConstraints"];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        var pod = workload.PodSpec;
        if (pod is { Shape: PodSpecShape.Pod, IsPartial: false, IsStatic: false }
            && workload.Resource.Kind.Kind != "DaemonSet"
            && s_fields.All(field => IsEmpty(pod.Node[field]))
            && (IsEmpty(pod.Node["affinity"]) || (pod.Node["affinity"] is YamlMapping affinity && IsEmpty(affinity["nodeAffinity"]))))
        {
            context.Report(pod.Anchor, s_descriptor, [workload.Resource.Display]);
        }
    });

    private static bool IsEmpty(YamlNode? node) => node is null or YamlScalar { IsNull: true } or YamlMapping { Entries.IsEmpty: true } or YamlSequence { Items.IsEmpty: true };
}
