using KubeLint.Analysis.Network;

namespace KubeLint.Analysis.Tests.Network;

public sealed class NetworkPolicyTests
{
    [Theory]
    [InlineData("{podSelector: {}}", true, false)]
    [InlineData("{podSelector: {}, policyTypes: []}", true, false)]
    [InlineData("{podSelector: {}, egress: []}", true, false)]
    [InlineData("{podSelector: {}, egress: [{}]}", true, true)]
    [InlineData("{podSelector: {}, policyTypes: [Egress], ingress: [{}]}", false, true)]
    [InlineData("{podSelector: {}, policyTypes: [Ingress], egress: [{}]}", true, false)]
    [InlineData("{podSelector: {}, policyTypes: [Ingress, '${X}']}", true, null)]
    [InlineData("{podSelector: {}, policyTypes: '${X}'}", null, null)]
    public void Policy_types_are_completed_as_the_API_server_does(string spec, bool? ingress, bool? egress)
    {
        var policy = NetworkObjects.Policy(spec);
        Assert.Equal(ingress, policy.IsInForce(TrafficDirection.Ingress));
        Assert.Equal(egress, policy.IsInForce(TrafficDirection.Egress));
    }

    [Theory]
    [InlineData("{podSelector: {}}", true)]
    [InlineData("{}", true)]
    [InlineData("{podSelector: {matchLabels: {a: b}}}", false)]
    [InlineData("{podSelector: '${X}'}", null)]
    [InlineData("{podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}", true)]
    [InlineData("{podSelector: {}, ingress: [{from: [{podSelector: {}}]}, {}]}", false)]
    [InlineData("{podSelector: {}, ingress: '${X}'}", null)]
    [InlineData("{podSelector: {}, policyTypes: [Egress]}", false)]
    public void A_policy_for_all_pods_that_restricts_denies_by_default(string spec, bool? expected) =>
        Assert.Equal(expected, NetworkObjects.Policy(spec).DeniesByDefault(TrafficDirection.Ingress));

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{ports: []}", true)]
    [InlineData("{ports: '${X}'}", null)]
    [InlineData("{ports: [{port: 80}]}", true)]
    [InlineData("{ports: [{port: 443}]}", false)]
    [InlineData("{ports: [{port: 80, protocol: UDP}]}", false)]
    [InlineData("{ports: [{port: 80, protocol: '${X}'}]}", null)]
    [InlineData("{ports: [{protocol: TCP}]}", true)]
    [InlineData("{ports: [{port: 1, endPort: 100}]}", true)]
    [InlineData("{ports: [{port: 1, endPort: '${X}'}]}", null)]
    [InlineData("{ports: [{port: 81, endPort: '${X}'}]}", false)]
    [InlineData("{ports: [{port: web}]}", null)]
    [InlineData("{ports: [{port: web}, {port: 80}]}", true)]
    public void A_rule_knows_whether_TCP_to_a_port_passes(string rule, bool? expected) =>
        Assert.Equal(expected, Assert.Single(NetworkObjects.Policy($"{{podSelector: {{}}, ingress: [{rule}]}}").Ingress).AllowsTcp(80));
}
