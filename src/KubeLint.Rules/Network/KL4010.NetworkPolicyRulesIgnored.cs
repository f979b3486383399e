using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class NetworkPolicyRulesIgnored : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4010", "NetworkPolicyRulesIgnored", DiagnosticSeverity.Warning,
        "NetworkPolicy rules have no effect",
        "{0} has {1} rules, but its policyTypes lists only {2}; add {3} to policyTypes or remove the rules",
        references: ["/docs/concepts/services-networking/network-policies"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterNetworkPolicyAction(static (policy, context) =>
    {
        if (policy.IsPartial || !policy.HasExplicitTypes)
            return;
        foreach (var direction in Enum.GetValues<TrafficDirection>().Where(direction => policy.IsInForce(direction) == false && !policy.RulesOf(direction).IsEmpty))
        {
            var key = NetworkPolicy.KeyOf(direction);
            var other = direction == TrafficDirection.Ingress ? TrafficDirection.Egress : TrafficDirection.Ingress;
            context.Report(policy.Spec!.Find(key)!.Key.Span, s_descriptor, [policy.Resource.Display, key, other.ToString(), direction.ToString()]);
        }
    });
}
