using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.Components;

/// <summary>What kube-proxy opens on a node, on its command line or in a KubeProxyConfiguration.</summary>
internal sealed class KubeProxyFlags() : FlagTable(Component.KubeProxy,
[
    new("KL7080", "KubeProxyMetricsExposed", DiagnosticSeverity.Suggestion, "kube-proxy metrics are exposed")
    {
        Checks = [new("metrics-bind-address", Must.Scalar("be a loopback address", "127.0.0.1:10249", "0.0.0.0:10249", IsLocal))],
        Problem = "serves metrics to the network without authentication",
        Advice = "set {2} to 127.0.0.1:10249 unless monitoring has to reach it",
        Controls = ["CIS:4.3.1"],
        Peers = ["kubescape:C-0291"],
    },
    new("KL7082", "KubeProxyNodePortsEverywhere", DiagnosticSeverity.None, "NodePorts listen on every interface")
    {
        Checks =
        [
            new("nodeport-addresses", Must.Items("not list `0.0.0.0/0` or `::/0`", "10.0.0.0/8", "0.0.0.0/0", static (range, _) => range is not ("0.0.0.0/0" or "::/0")), Unset.Reports),
        ],
        Problem = "opens NodePorts on every interface of a node, public ones included",
        Advice = "list the ranges that clients come in on in {2}",
    },
])
{
    /// <summary>Whether an address with or without a port is this machine's only.</summary>
    private static bool IsLocal(string address)
    {
        var isBareIPv6 = !address.StartsWith('[') && address.Count(static c => c == ':') > 1;
        return NetworkAddress.IsLoopback(isBareIPv6 ? address : NetworkAddress.HostOf(address));
    }
}
