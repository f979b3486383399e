using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class NamespaceWithoutNetworkPolicy : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4001", "NamespaceWithoutNetworkPolicy", DiagnosticSeverity.Suggestion,
        "Namespace has no NetworkPolicy",
        "Pods of {0} accept traffic from everywhere, since no network policy is there; deny by default and allow what is needed",
        controls: ["CIS:5.3.2", "NSA:network-separation"],
        references: ["/docs/concepts/services-networking/network-policies"],
        peers: ["kubeaudit:netpols", "kubescape:C-0049", "kubescape:C-0054", "kubescape:C-0206", "kubescape:C-0260", "polaris:missingNetworkPolicy"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        var index = set.NetworkPolicies;
        foreach (var name in index.Namespaces.Where(name => !SystemNamespace.Is(name)))
        {
            if (index.PodsIn(name).FirstOrDefault() is not { } first || index.PoliciesIn(name).Any() || index.MayBeGovernedFromElsewhere(name))
                continue;
            var place = set.FindNamespace(name) ?? first.Resource;
            context.For(place).Report(place.Anchor, s_descriptor, [NetworkText.Namespace(name, first.Resource)]);
        }
    });
}
