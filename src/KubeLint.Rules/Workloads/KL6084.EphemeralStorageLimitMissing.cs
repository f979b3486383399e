using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class EphemeralStorageLimitMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6084", "EphemeralStorageLimitMissing", DiagnosticSeverity.None,
        "Container has no ephemeral-storage limit",
        "{0} has no ephemeral-storage limit and can fill the node's disk; set resources.limits.ephemeral-storage",
        references: ["/docs/concepts/configuration/manage-resources-containers/"],
        peers: ["kube-score:container-ephemeral-storage-request-and-limit"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly ComputeResource s_resource = ComputeResource.Limit("ephemeral-storage");

    public override void Initialize(AnalysisContext context) => s_resource.Register(context, s_descriptor, EphemeralStorage.IsUnused);
}
