using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Network;

internal sealed class GatewayAllowsAllNamespaces : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4040", "GatewayAllowsAllNamespaces", DiagnosticSeverity.Suggestion,
        "Any namespace may attach routes to the Gateway",
        "{0} lets routes of every namespace attach to listener '{1}', which {2}; use 'from: Selector' or 'Same'",
        references: ["https://gateway-api.sigs.k8s.io/concepts/security-model/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([GatewayView.Kind], static (resource, context) =>
    {
        foreach (var listener in new GatewayView(resource).Listeners)
        {
            if (listener.FindEntry("allowedRoutes", "namespaces", "from")?.Value is not YamlScalar { Value: "All" } from)
                continue;
            var hostname = listener.GetText("hostname", from.Span);
            var name = (listener["name"] as YamlScalar)?.Value ?? "";
            if (hostname is Setting<string>.Absent && listener["protocol"] is YamlScalar { Value: "TCP" or "UDP" } protocol)
                context.Report(from.Span, s_descriptor, [resource.Display, name, $"is of protocol {protocol.Value}, so that any team can take over its port"]);
            else if (hostname is Setting<string>.Absent)
                context.Report(from.Span, s_descriptor, [resource.Display, name, "has no hostname, so that any team can take over a host"]);
            else if (hostname is Setting<string>.Known host && host.Value.StartsWith('*'))
                context.Report(from.Span, s_descriptor, [resource.Display, name, $"serves '{host.Value}', so that any team can take over a host under it"]);
        }
    });
}
