using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class PodSecurityContextMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6045", "PodSecurityContextMissing", DiagnosticSeverity.None,
        "Pod has no security context",
        "{0} has no security context for its pod; set runAsNonRoot and a seccomp profile there, for all containers at once",
        controls: ["CIS:5.6.3"],
        references: ["/docs/tasks/configure-pod-container/security-context/"],
        peers: ["trivy:KSV-0118", "checkov:CKV_K8S_29", "checkov:CKV_K8S_30", "kubescape:C-0211", "polaris:linuxHardening"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterWorkloadAction(static (workload, context) =>
    {
        var pod = workload.PodSpec;
        if (pod is { Shape: PodSpecShape.Pod, IsPartial: false, IsWindows: false } && pod.Node["securityContext"] is null or YamlScalar { IsNull: true } or YamlMapping { Entries.IsEmpty: true })
            context.Report(pod.Anchor, s_descriptor, [workload.Resource.Display]);
    });
}
