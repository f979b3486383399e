using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class MemoryRequestMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6081", "MemoryRequestMissing", DiagnosticSeverity.None,
        "Container has no memory request",
        "{0} has no memory request, so that the scheduler counts it as nothing; set resources.requests.memory",
        references: ["/docs/concepts/configuration/manage-resources-containers/"],
        peers: ["kube-linter:unset-memory-requirements", "trivy:KSV-0016", "checkov:CKV_K8S_12", "kubescape:C-0004", "kubescape:C-0269", "polaris:memoryRequestsMissing", "kube-score:container-resources"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly ComputeResource s_resource = ComputeResource.Request("memory");

    public override void Initialize(AnalysisContext context) => s_resource.Register(context, s_descriptor);
}
