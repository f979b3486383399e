using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Network;

internal sealed class LoadBalancerUnrestricted : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4022", "LoadBalancerUnrestricted", DiagnosticSeverity.Suggestion,
        "Load balancer accepts traffic from any address",
        "{0} is a load balancer that accepts traffic from any address; set loadBalancerSourceRanges or make it internal",
        references: ["/docs/concepts/services-networking/service#aws-nlb-support"],
        peers: ["kube-linter:exposed-services", "kubescape:C-0256"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(static (service, context) =>
    {
        if (service.Type is not Setting<string>.Known { Value: "LoadBalancer" } type || service.Resource.IsPatch || LoadBalancerReach.MayBeInternal(service) || ServesWebOnly(service))
            return;
        if (service.SourceRanges.Select(range => range.AsReadable()).FirstOrDefault(range => range is not null && LoadBalancerReach.IsEverything(range.Value)) is { } everything)
            context.Report(everything.Span, s_descriptor, [service.Resource.Display]);
        else if (!LoadBalancerReach.HasSourceRanges(service))
            context.Report(type.Span, s_descriptor, [service.Resource.Display]);
    });

    // 15021 is where load balancers ask Istio's gateways for their health.
    private static bool ServesWebOnly(ServiceView service) => !service.Ports.IsEmpty && service.Ports.All(static port => port.Number is 80 or 443 or 15021) && service.Ports.Any(static port => port.Number is 80 or 443);
}
