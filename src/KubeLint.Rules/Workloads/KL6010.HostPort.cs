using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

internal sealed class HostPort : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL6010", "HostPort", DiagnosticSeverity.Suggestion,
        "Container binds a port of the node",
        "{0} binds port {1} of its node; expose it by a Service instead",
        controls: ["PSS:baseline", "CIS:5.2.12"],
        references: ["/docs/concepts/security/pod-security-standards", "/docs/concepts/configuration/overview"],
        peers: ["trivy:KSV-0024", "checkov:CKV_K8S_26", "kubescape:C-0044", "kubescape:C-0204", "polaris:hostPortSet"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        if (container.Node["ports"] is not YamlSequence ports || container.Pod.Node["hostNetwork"] is YamlScalar { IsNull: false } network && network.AsBoolean() != false)
            return;
        foreach (var node in ports.Items)
        {
            if (node is YamlMapping port && port["hostPort"] is YamlScalar hostPort && hostPort.AsInteger() is { } number and not 0
                && !SystemImages.IsOnNodeNetwork(container.Pod, context.Options))
            {
                context.Report(hostPort.Span, s_descriptor, [WorkloadText.Of(container), number.ToString(CultureInfo.InvariantCulture)]);
            }
        }
    });
}
