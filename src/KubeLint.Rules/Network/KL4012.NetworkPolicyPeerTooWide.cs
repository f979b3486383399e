using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class NetworkPolicyPeerTooWide : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4012", "NetworkPolicyPeerTooWide", DiagnosticSeverity.Suggestion,
        "NetworkPolicy peer selects every namespace",
        "{0} admits pods of every namespace in {1}: 'namespaceSelector: {{}}' stands alone; {2}",
        references: ["/docs/concepts/services-networking/network-policies"],
        peers: ["trivy:KSV-0038"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterNetworkPolicyAction(static (policy, context) =>
    {
        foreach (var rule in policy.RulesInForce.Where(static rule => !IsForDns(rule)))
        {
            foreach (var peer in rule.Peers.Where(static peer => peer is { NamespaceSelector.SelectsAll: true, PodSelector: null, IpBlock: null }))
            {
                var advice = rule.Peers.Any(static other => other is { PodSelector: not null, NamespaceSelector: null })
                    ? "items of the list are alternatives, so put the podSelector of the other item into this one if both were meant"
                    : "select the namespaces by a label or add a podSelector to the item";
                context.Report(peer.Node.Find("namespaceSelector")!.Key.Span, s_descriptor, [policy.Resource.Display, rule.Display, advice]);
            }
        }
    });

    // Where the DNS servers run differs between clusters; port 53 of every namespace is the usual way to say it.
    private static bool IsForDns(NetworkPolicyRule rule) =>
        rule.Direction == TrafficDirection.Egress && !rule.Ports.IsEmpty && rule.Ports.All(static port => port.Port?.AsInteger() == 53 || port.Port?.Value is "dns" or "dns-tcp");
}
