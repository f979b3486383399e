using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Network;

internal sealed class ServiceExternalIPs : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4020", "ServiceExternalIPs", DiagnosticSeverity.Warning,
        "Service claims external IPs",
        "{0} claims the external IP {1}: whoever may write such a Service can take over traffic to any address (CVE-2020-8554); use a load balancer",
        references: ["/docs/concepts/services-networking/service#external-ips"],
        peers: ["trivy:KSV-0108"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(static (service, context) =>
    {
        if (((service.Spec?["externalIPs"] as YamlSequence)?.Items ?? []).Select(item => item.AsReadable()).OfType<YamlScalar>().FirstOrDefault() is { } address)
            context.Report(address.Span, s_descriptor, [service.Resource.Display, address.Value]);
    });
}
