using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class HostNetwork : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6005", "HostNetwork", DiagnosticSeverity.Warning,
        "Pod uses the host's network",
        "{0} uses its node's network: NetworkPolicies do not hold for it and it reaches ports that listen on the node alone; drop 'hostNetwork'",
        controls: ["PSS:baseline", "CIS:5.2.5"],
        references: ["/docs/concepts/security/pod-security-standards"],
        peers: ["kube-linter:host-network", "trivy:KSV-0009", "checkov:CKV_K8S_19", "kubescape:C-0041", "kubescape:C-0196", "polaris:hostNetworkSet", "kubeaudit:hostns"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterHostNamespaceAction("hostNetwork", s_descriptor, static (pod, context) =>
        SystemImages.IsOnNodeNetwork(pod, context.Options) ? DiagnosticSeverity.Suggestion : WorkloadSeverity.Of(s_descriptor, pod, context));
}
