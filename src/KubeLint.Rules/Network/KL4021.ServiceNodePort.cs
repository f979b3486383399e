using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Network;

internal sealed class ServiceNodePort : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4021", "ServiceNodePort", DiagnosticSeverity.Suggestion,
        "Service opens a port on every node",
        "{0} is of type NodePort, which opens its ports on every node past load balancer and ingress; use ClusterIP behind an ingress or gateway",
        controls: ["NSA:network-separation"],
        references: ["/docs/concepts/services-networking/service#type-nodeport"],
        peers: ["kube-linter:exposed-services", "kube-score:service-type", "kubescape:C-0256"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(static (service, context) =>
    {
        if (service.Type is Setting<string>.Known { Value: "NodePort" } type)
            context.Report(type.Span, s_descriptor, [service.Resource.Display]);
    });
}
