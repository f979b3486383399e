using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class NetworkPolicyOpenToInternet : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4007", "NetworkPolicyOpenToInternet", DiagnosticSeverity.Suggestion,
        "NetworkPolicy admits traffic from any address",
        "{0} admits traffic from {1}, which includes the internet; name the ranges that may connect",
        references: ["/docs/concepts/services-networking/network-policies"],
        peers: ["trivy:KSV-0038"]);

    private static readonly string[] s_entrances = ["ingress", "gateway", "traefik", "nginx", "envoy", "haproxy", "contour", "kong", "load-balancer"];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterNetworkPolicyRuleAction(TrafficDirection.Ingress, static (rule, context) =>
    {
        if (IsForEntrance(rule.Policy))
            return;
        var blocks = rule.Peers.Select(peer => peer.IpBlock).OfType<IpBlock>().Where(block => block.Network is not null).ToList();
        foreach (var block in blocks.Where(block => block.Network!.Value.IsEverything()))
            context.Report(block.Cidr!.Span, s_descriptor, [rule.Policy.Resource.Display, block.Cidr.Value]);
        // The two halves of the address space are the whole.
        foreach (var halves in blocks.Where(block => block.Network!.Value.PrefixLength == 1).GroupBy(block => block.Network!.Value.BaseAddress.AddressFamily))
        {
            if (halves.DistinctBy(half => half.Network!.Value).ToList() is [var first, var second])
                context.Report(first.Cidr!.Span, s_descriptor, [rule.Policy.Resource.Display, $"{first.Cidr.Value} and {second.Cidr!.Value}"]);
        }
    });

    /// <summary>Whether the policy is for what is meant to meet the internet.</summary>
    private static bool IsForEntrance(NetworkPolicy policy) =>
        s_entrances.Any(word => policy.Resource.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || SelectorText.Mentions(policy.PodSelector, word));
}
