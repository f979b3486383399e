using System.Collections.Immutable;
using System.Net;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class EgressReachesMetadataService : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4009", "EgressReachesMetadataService", DiagnosticSeverity.Suggestion,
        "Egress rule reaches the cloud metadata service",
        "{0} lets pods reach {1}, in which the cloud's metadata service hands out the node's credentials; add '169.254.169.254/32' to 'except'",
        controls: ["NSA:network-separation"],
        references: ["/docs/concepts/services-networking/network-policies"],
        peers: ["kubescape:C-0052"]);

    private const int MetadataPort = 80;

    private static readonly IPAddress s_metadataService = new([169, 254, 169, 254]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterNetworkPolicyRuleAction(TrafficDirection.Egress, static (rule, context) =>
    {
        if (rule.AllowsTcp(MetadataPort) != true)
            return;
        foreach (var block in rule.Peers.Select(peer => peer.IpBlock).OfType<IpBlock>().Where(block => block.Contains(s_metadataService) == true))
            context.Report(block.Cidr!.Span, s_descriptor, [rule.Policy.Resource.Display, block.Cidr.Value]);
    });
}
