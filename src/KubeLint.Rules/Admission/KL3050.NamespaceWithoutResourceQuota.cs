using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Admission;

internal sealed class NamespaceWithoutResourceQuota : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3050", "NamespaceWithoutResourceQuota", DiagnosticSeverity.None,
        "Namespace has no ResourceQuota",
        "{0} can use up the cluster's CPU, memory and objects; add a ResourceQuota",
        controls: ["NSA:resource-policies"],
        references: ["/docs/concepts/policy/resource-quotas/"],
        peers: ["trivy:KSV-0040"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        foreach (var resource in NamespaceLimits.FindNamespacesWithout(set, set.OfKind(NamespaceLimits.Quota).Where(NamespaceLimits.Limits)))
            context.For(resource).Report(resource.Anchor, s_descriptor, [resource.Display]);
    });
}
