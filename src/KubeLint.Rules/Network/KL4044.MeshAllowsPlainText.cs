using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Network;

internal sealed class MeshAllowsPlainText : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4044", "MeshAllowsPlainText", DiagnosticSeverity.Suggestion,
        "Mesh accepts unencrypted traffic",
        "{0} sets mTLS mode {1}, so that {2}; use {3}",
        references: ["https://istio.io/latest/docs/reference/config/security/peer_authentication/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction([new ResourceKind("security.istio.io", "PeerAuthentication")], static (resource, context) =>
        {
            // Exceptions for single workloads are what a selector is for.
            if (resource.Node.FindEntry("spec", "selector")?.Value is YamlMapping || resource.Node.FindEntry("spec", "mtls", "mode")?.Value is not YamlScalar mode)
                return;
            if (mode.Value == "DISABLE")
                context.Report(mode.Span, s_descriptor, [resource.Display, mode.Value, "its workloads take plain text only", "STRICT"], DiagnosticSeverity.Warning);
            else if (mode.Value == "PERMISSIVE")
                context.Report(mode.Span, s_descriptor, [resource.Display, mode.Value, "its workloads take plain text too", "STRICT"]);
        });
        context.RegisterResourceAction([new ResourceKind("networking.istio.io", "DestinationRule")], static (resource, context) =>
        {
            var policies = (resource.Node.FindEntry("spec", "subsets")?.Value.Mappings() ?? []).Append(resource.Node["spec"] as YamlMapping).Select(static holder => holder?["trafficPolicy"] as YamlMapping);
            foreach (var policy in policies)
            {
                if ((policy?["tls"] as YamlMapping)?["mode"] is YamlScalar { Value: "DISABLE" } mode)
                    context.Report(mode.Span, s_descriptor, [resource.Display, mode.Value, "its clients send plain text", "ISTIO_MUTUAL"]);
            }
        });
    }
}
