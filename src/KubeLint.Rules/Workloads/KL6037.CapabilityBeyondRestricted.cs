using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Workloads;

internal sealed class CapabilityBeyondRestricted : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6037", "CapabilityBeyondRestricted", DiagnosticSeverity.None,
        "Container adds a capability the restricted standard forbids",
        "{0} adds the capability {1}, which the restricted standard forbids; remove it",
        controls: ["PSS:restricted"],
        references: ["/docs/concepts/security/pod-security-standards"],
        peers: ["trivy:KSV-0106", "checkov:CKV_K8S_25", "kubescape:C-0200", "kubeaudit:capabilities"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterAddedCapabilityAction(static (container, item, name, context) =>
    {
        if (Capabilities.IsBaseline(name) && !Capabilities.IsRestricted(name))
            context.Report(item.Span, s_descriptor, [WorkloadText.Of(container), name]);
    });
}
