using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class CpuLimitMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6083", "CpuLimitMissing", DiagnosticSeverity.None,
        "Container has no CPU limit",
        "{0} has no CPU limit and can use all CPUs of the node; set resources.limits.cpu",
        references: ["/docs/concepts/configuration/manage-resources-containers/"],
        peers: ["kube-linter:unset-cpu-requirements", "trivy:KSV-0011", "checkov:CKV_K8S_11", "kubescape:C-0009", "kubescape:C-0050", "kubescape:C-0270", "polaris:cpuLimitsMissing", "kube-score:container-resources", "kubeaudit:limits"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly ComputeResource s_resource = ComputeResource.Limit("cpu");

    public override void Initialize(AnalysisContext context) => s_resource.Register(context, s_descriptor);
}
