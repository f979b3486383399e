using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class CapabilityBeyondBaseline : Rule
{
    private const string PrefixMessage = "{0} adds the capability {1} by its kernel name, which container runtimes do not know; write it without CAP_";

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6011", "CapabilityBeyondBaseline", DiagnosticSeverity.Warning,
        "Container adds a capability outside the baseline set",
        "{0} adds the capability {1}, which the baseline standard forbids; remove it unless the program cannot do without",
        controls: ["PSS:baseline", "CIS:5.2.9"],
        references: ["/docs/concepts/security/pod-security-standards", "/docs/tasks/configure-pod-container/security-context"],
        peers: ["trivy:KSV-0022", "trivy:KSV-0119", "checkov:CKV_K8S_25", "kubescape:C-0046", "kubescape:C-0199", "kubescape:C-0200", "polaris:dangerousCapabilities", "kubeaudit:capabilities"],
        silences: ["KL6037"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterAddedCapabilityAction(static (container, item, name, context) =>
    {
        if (Capabilities.IsRootOnNode(name) || (Capabilities.IsBaseline(name) && !Capabilities.HasPrefix(item)))
            return;
        context.Report(item.Span, s_descriptor, [WorkloadText.Of(container), name], WorkloadSeverity.Of(s_descriptor, container.Pod, context),
            messageFormat: Capabilities.HasPrefix(item) && Capabilities.IsBaseline(name) ? PrefixMessage : null);
    });
}
