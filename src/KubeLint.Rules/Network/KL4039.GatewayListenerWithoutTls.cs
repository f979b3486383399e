using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Network;

internal sealed class GatewayListenerWithoutTls : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4039", "GatewayListenerWithoutTls", DiagnosticSeverity.Suggestion,
        "Gateway listener serves plain HTTP",
        "{0} has listener '{1}' of protocol {2} without TLS; {3}",
        references: ["https://gateway-api.sigs.k8s.io/guides/tls/"],
        peers: ["kubescape:C-0266"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterRepositoryAction(static (set, context) =>
        {
            foreach (var gateway in set.OfKind(GatewayView.Kind).Select(resource => new GatewayView(resource)).Where(gateway => gateway is { HasTlsListener: false, IsForMesh: false, Resource.IsPatch: false }))
            {
                var redirects = set.OfKind(HttpRoute.Kind).Select(resource => new HttpRoute(resource)).Any(route => route.RedirectsToHttps && route.Parents.Any(parent => parent.Name == gateway.Resource.Name));
                foreach (var listener in gateway.Listeners.Where(_ => !redirects))
                    Report(listener, listener["protocol"].AsReadable(), "add an HTTPS listener and redirect to it", context.For(gateway.Resource), gateway.Resource);
            }
        });
        context.RegisterResourceAction([new ResourceKind("networking.istio.io", "Gateway")], static (resource, context) =>
        {
            foreach (var server in resource.Node.FindEntry("spec", "servers")?.Value.Mappings() ?? [])
            {
                var port = server["port"] as YamlMapping;
                if (server["tls"] is null && port is not null && port["protocol"] is YamlScalar { Value: "HTTP" or "HTTP2" or "http" } protocol)
                    Report(port, protocol, "set 'tls.httpsRedirect: true' and serve HTTPS", context, resource);
            }
        });
    }

    private static void Report(YamlMapping named, YamlScalar? protocol, string advice, RuleContext context, Resource resource)
    {
        if (protocol?.Value is "HTTP" or "TCP" or "HTTP2" or "http")
            context.Report(protocol.Span, s_descriptor, [resource.Display, (named["name"] as YamlScalar)?.Value ?? "", protocol.Value, advice]);
    }
}
