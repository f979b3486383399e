using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class HostAliases : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6067", "HostAliases", DiagnosticSeverity.None,
        "Pod edits /etc/hosts",
        "{0} writes its own names into /etc/hosts, which win over DNS unseen; use a Service or the cluster's DNS",
        references: ["/docs/tasks/network/customize-hosts-file-for-pods/"],
        peers: ["trivy:KSV-0007"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        if (workload.PodSpec.Node.Find("hostAliases") is { Value: YamlSequence { Items.IsEmpty: false }, Key: var key })
            context.Report(key.Span, s_descriptor, [workload.Resource.Display]);
    });
}
