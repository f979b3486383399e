using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class EgressReachesKubelet : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4016", "EgressReachesKubelet", DiagnosticSeverity.Suggestion,
        "Egress rule reaches the kubelet",
        "{0} lets the selected pods talk to kubelets: {1} allows port {2} to every destination; name the peers that are meant",
        references: ["/docs/concepts/services-networking/network-policies"]);

    private static readonly int[] s_kubeletPorts = [10250, 10255];

    // What scrapes kubelets or works on nodes by trade.
    private static readonly string[] s_agents = ["metrics-server", "prometheus", "node-exporter", "vmagent", "victoria-metrics", "grafana-agent", "alloy", "datadog", "opentelemetry", "otel", "telegraf", "kube-state-metrics", "node-problem-detector"];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterNetworkPolicyRuleAction(TrafficDirection.Egress, static (rule, context) =>
    {
        if (s_agents.Any(word => SelectorText.Mentions(rule.Policy.PodSelector, word)) || !(rule.HasNoPeers || rule.Peers.Any(IsEverywhere)))
            return;
        foreach (var item in rule.Ports)
        {
            if (item.Port is { } port && s_kubeletPorts.Where(number => item.AllowsTcp(number) == true).ToList() is [var first, ..])
                context.Report(port.Span, s_descriptor, [rule.Policy.Resource.Display, rule.Display, first.ToString(CultureInfo.InvariantCulture)]);
        }
    });

    private static bool IsEverywhere(NetworkPolicyPeer peer) =>
        peer is { NamespaceSelector.SelectsAll: true, PodSelector: null } || peer.IpBlock?.Network is { PrefixLength: < 8 };
}
