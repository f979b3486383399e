using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Network;

/// <summary>An item of a policy's <c>ingress</c> or <c>egress</c>: what it names is let through.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Direction">The list it stands in.</param>
/// <param name="Index">Its place in the list, from zero.</param>
/// <param name="Node">Its mapping.</param>
public sealed record NetworkPolicyRule(NetworkPolicy Policy, TrafficDirection Direction, int Index, YamlMapping Node)
{
    private YamlNode? PeerList => Node[Direction == TrafficDirection.Ingress ? "from" : "to"];

    /// <summary>Whether no peer is named, so that everybody is meant.</summary>
    public bool HasNoPeers => PeerList.IsEmptyList();

    /// <summary>Whether no port is named, so that every port is meant.</summary>
    public bool HasNoPorts => Node["ports"].IsEmptyList();

    /// <summary>Whether the rule lets everything through.</summary>
    public bool AllowsEverything => HasNoPeers && HasNoPorts;

    /// <summary>The peers that are mappings.</summary>
    public ImmutableArray<NetworkPolicyPeer> Peers => [.. PeerList.Mappings().Select(item => new NetworkPolicyPeer(item))];

    /// <summary>The ports that are mappings.</summary>
    public ImmutableArray<NetworkPolicyPort> Ports => [.. Node["ports"].Mappings().Select(item => new NetworkPolicyPort(item))];

    /// <summary>How messages name the rule: <c>ingress[0]</c>.</summary>
    public string Display => $"{NetworkPolicy.KeyOf(Direction)}[{Index}]";

    /// <summary>Whether TCP traffic to a port passes; null where a name or a placeholder decides.</summary>
    public bool? AllowsTcp(int port)
    {
        if (HasNoPorts)
            return true;
        if (Node["ports"] is not YamlSequence)
            return null;
        var answers = Ports.Select(item => item.AllowsTcp(port)).ToList();
        return answers.Contains(true) ? true : answers.Contains(null) ? null : false;
    }
}
