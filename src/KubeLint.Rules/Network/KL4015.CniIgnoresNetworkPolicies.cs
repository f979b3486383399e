using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class CniIgnoresNetworkPolicies : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4015", "CniIgnoresNetworkPolicies", DiagnosticSeverity.Warning,
        "Network plugin does not enforce NetworkPolicies",
        "{0} enforces no network policies, so the {1} of this set have no effect; add a policy engine such as Calico, Cilium or kube-network-policies",
        controls: ["CIS:5.3.1"],
        references: ["/docs/concepts/services-networking/network-policies"],
        peers: ["kubescape:C-0205"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        var count = set.NetworkPolicies.Policies.Length;
        if (count == 0)
            return;
        foreach (var plugin in NetworkPlugin.FindWithoutPolicies(set))
            context.For(plugin.Resource).Report(plugin.Span, s_descriptor, [plugin.Name, count.ToString(CultureInfo.InvariantCulture)]);
    });
}
