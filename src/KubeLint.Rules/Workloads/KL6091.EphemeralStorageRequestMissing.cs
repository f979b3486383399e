using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class EphemeralStorageRequestMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6091", "EphemeralStorageRequestMissing", DiagnosticSeverity.None,
        "Container has no ephemeral-storage request",
        "{0} has no ephemeral-storage request, so that it can land on a node with a full disk; set resources.requests.ephemeral-storage",
        references: ["/docs/concepts/configuration/manage-resources-containers/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly ComputeResource s_resource = ComputeResource.Request("ephemeral-storage");

    public override void Initialize(AnalysisContext context) => s_resource.Register(context, s_descriptor, EphemeralStorage.IsUnused);
}
