using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class CpuRequestMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6082", "CpuRequestMissing", DiagnosticSeverity.None,
        "Container has no CPU request",
        "{0} has no CPU request, so that it gets what others leave; set resources.requests.cpu",
        references: ["/docs/concepts/configuration/manage-resources-containers/"],
        peers: ["kube-linter:unset-cpu-requirements", "trivy:KSV-0015", "checkov:CKV_K8S_10", "kubescape:C-0050", "kubescape:C-0268", "polaris:cpuRequestsMissing", "kube-score:container-resources"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly ComputeResource s_resource = ComputeResource.Request("cpu");

    public override void Initialize(AnalysisContext context) => s_resource.Register(context, s_descriptor);
}
