using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class MemoryLimitMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6080", "MemoryLimitMissing", DiagnosticSeverity.Suggestion,
        "Container has no memory limit",
        "{0} has no memory limit and can use up the node's memory; set resources.limits.memory",
        controls: ["NSA:resource-policies"],
        references: ["/docs/concepts/configuration/manage-resources-containers/"],
        peers: ["kube-linter:unset-memory-requirements", "trivy:KSV-0018", "checkov:CKV_K8S_13", "kubescape:C-0004", "kubescape:C-0009", "kubescape:C-0271", "polaris:memoryLimitsMissing", "kube-score:container-resources", "kubeaudit:limits"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly ComputeResource s_resource = ComputeResource.Limit("memory");

    public override void Initialize(AnalysisContext context) => s_resource.Register(context, s_descriptor);
}
