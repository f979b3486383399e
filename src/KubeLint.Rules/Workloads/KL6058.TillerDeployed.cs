using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class TillerDeployed : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6058", "TillerDeployed", DiagnosticSeverity.Warning,
        "Helm 2 Tiller is deployed",
        "{0} runs Helm 2's Tiller, which lets everybody who reaches it administer the cluster; remove it and use Helm 3",
        references: ["https://helm.sh/docs/topics/v2_v3_migration/"],
        peers: ["trivy:KSV-0102", "checkov:CKV_K8S_34", "checkov:CKV_K8S_44", "checkov:CKV_K8S_45"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private const string Name = "tiller";

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterWorkloadAction(static (workload, context) =>
        {
            var image = workload.PodSpec.Containers.Select(static container => container.ImageReference).FirstOrDefault(static image => image?.BaseName == Name);
            if (image is not null)
                context.Report(image.Scalar!.Span, s_descriptor, [workload.Resource.Display]);
            else if (workload.PodSpec.Metadata.FindEntry("labels", "app")?.Value is YamlScalar { Value: "helm" } && workload.PodSpec.Metadata.FindEntry("labels", "name")?.Value is YamlScalar { Value: Name })
                context.Report(workload.Resource.Anchor, s_descriptor, [workload.Resource.Display]);
        });
        context.RegisterResourceAction([new("", "Service")], static (service, context) =>
        {
            if (service.Name == "tiller-deploy")
                context.Report(service.Anchor, s_descriptor, [service.Display], messageFormat: "{0} exposes Helm 2's Tiller, which lets everybody who reaches it administer the cluster; remove it and use Helm 3");
        });
    }
}
