using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Workloads;

internal sealed class CapabilityEquivalentToPrivileged : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6012", "CapabilityEquivalentToPrivileged", DiagnosticSeverity.Error,
        "Container adds a capability equal to root on the node",
        "{0} adds the capability {1}, which makes it root on its node; add only what the program needs",
        controls: ["PSS:baseline", "CIS:5.2.9"],
        references: ["/docs/concepts/security/pod-security-standards", "/docs/tasks/configure-pod-container/security-context"],
        peers: ["trivy:KSV-0005", "trivy:KSV-0120", "checkov:CKV_K8S_39", "kubescape:C-0046", "polaris:dangerousCapabilities", "kubeaudit:capabilities"],
        silences: ["KL6011", "KL6037"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterAddedCapabilityAction(static (container, item, name, context) =>
    {
        if (!Capabilities.IsRootOnNode(name))
            return;
        var severity = WorkloadSeverity.Of(s_descriptor, container.Pod, context);
        // Inside a user namespace the capability reaches only what belongs to it.
        if (severity is null && container.Pod.Node.Is("hostUsers", false))
            severity = DiagnosticSeverity.Warning;
        context.Report(item.Span, s_descriptor, [WorkloadText.Of(container), name], severity, scope: container.Node.Span);
    });
}
