using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Admission;

internal sealed class NamespaceWithoutLimitRange : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3051", "NamespaceWithoutLimitRange", DiagnosticSeverity.None,
        "Namespace has no LimitRange",
        "{0} gives containers that name no requests and limits none at all; add a LimitRange for containers",
        references: ["/docs/concepts/policy/limit-range/"],
        peers: ["trivy:KSV-0039"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        foreach (var resource in NamespaceLimits.FindNamespacesWithout(set, set.OfKind(NamespaceLimits.LimitRange).Where(range => range.IsPatch || NamespaceLimits.ContainerLimitsOf(range).Any())))
            context.For(resource).Report(resource.Anchor, s_descriptor, [resource.Display]);
    });
}
