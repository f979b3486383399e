using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Admission;

internal sealed class ResourceQuotaEmpty : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3053", "ResourceQuotaEmpty", DiagnosticSeverity.None,
        "ResourceQuota limits nothing",
        "{0} has no hard limits and so limits nothing; set spec.hard",
        references: ["/docs/concepts/policy/resource-quotas/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([NamespaceLimits.Quota], static (resource, context) =>
    {
        if (NamespaceLimits.Limits(resource))
            return;
        var spec = resource.Node.Find("spec");
        context.Report(spec?.Value.FindEntry("hard")?.Key.Span ?? spec?.Key.Span ?? resource.Anchor, s_descriptor, [resource.Display]);
    });
}
