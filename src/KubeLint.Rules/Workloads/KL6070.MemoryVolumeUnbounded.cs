using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class MemoryVolumeUnbounded : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6070", "MemoryVolumeUnbounded", DiagnosticSeverity.Suggestion,
        "In-memory volume has no size limit",
        "Volume '{0}' of {1} is in memory without a size limit, so that it can fill the node's; set sizeLimit",
        references: ["/docs/concepts/storage/volumes/#emptydir"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly ComputeResource s_memory = ComputeResource.Limit("memory");

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        var limited = s_memory.FindDefaultedNamespaces(set);
        foreach (var (resource, pod) in set.Workloads.Where(workload => !limited.Contains(workload.Resource.Namespace)))
        {
            // What a container writes counts against its limit.
            if (pod.IsPartial || pod.Containers.All(container => s_memory.Has(container, context.TargetVersion) != false))
                continue;
            foreach (var volume in pod.Volumes)
            {
                if (volume.GetSource("emptyDir") is { } emptyDir && emptyDir["medium"] is YamlScalar { Value: "Memory" } medium && emptyDir["sizeLimit"] is null or YamlScalar { IsNull: true })
                    context.For(resource).Report(medium.Span, s_descriptor, [volume.Name, resource.Display]);
            }
        }
    });
}
