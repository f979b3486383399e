using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Workloads;

internal sealed class DashboardDeployed : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6059", "DashboardDeployed", DiagnosticSeverity.Suggestion,
        "Kubernetes Dashboard is deployed",
        "{0} runs the Kubernetes Dashboard, a web interface with rights of its own; keep it off production clusters or behind authentication",
        references: ["/docs/tasks/access-application-cluster/web-ui-dashboard/"],
        peers: ["checkov:CKV_K8S_33", "kubescape:C-0014"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private const string Account = "kubernetes-dashboard";

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        var pod = workload.PodSpec;
        if (pod.Containers.Select(static container => container.ImageReference).FirstOrDefault(static image => image is not null && IsDashboard(image)) is { } dashboard)
            context.Report(dashboard.Scalar!.Span, s_descriptor, [workload.Resource.Display]);
        else if (pod.ServiceAccountName is Setting<string>.Known { Value: Account } account && !pod.Containers.Any(static container => container.Image is Setting<string>.Unknown))
            context.Report(account.Span, s_descriptor, [workload.Resource.Display], messageFormat: "{0} uses the account of the Kubernetes Dashboard and so has all of its rights; give it an account of its own");
    });

    private static bool IsDashboard(ImageReference image) =>
        image.Name.StartsWith("docker.io/kubernetesui/dashboard", StringComparison.Ordinal) || image.BaseName.StartsWith("kubernetes-dashboard-", StringComparison.Ordinal);
}
