using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class GitRepoVolume : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6052", "GitRepoVolume", DiagnosticSeverity.Warning,
        "gitRepo volumes allow code execution on the node",
        "Volume '{0}' of {1} is a gitRepo volume, through which a repository's hooks run as root on the node (CVE-2024-10220); clone in an init container into an emptyDir",
        references: ["/docs/concepts/storage/volumes/#gitrepo"],
        peers: ["trivy:KSV-0121"],
        silences: ["KL6030"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        foreach (var volume in workload.PodSpec.Volumes)
        {
            if (volume.Node.Find("gitRepo") is { Value: not YamlScalar { IsNull: true } } entry)
                context.Report(entry.Key.Span, s_descriptor, [volume.Name, workload.Resource.Display]);
        }
    });
}
