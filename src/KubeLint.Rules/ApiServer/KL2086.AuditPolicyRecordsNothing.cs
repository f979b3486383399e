using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.ApiServer;

internal sealed class AuditPolicyRecordsNothing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL2086", "AuditPolicyRecordsNothing", DiagnosticSeverity.Warning,
        "Audit policy records nothing",
        "Audit {0} records nothing, because {1}; {2}",
        controls: ["CIS:3.2.1"],
        references: ["/docs/tasks/debug/debug-cluster/audit/"],
        peers: ["kubescape:C-0160", "kubescape:C-0161"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([AuditPolicyView.Kind], static (resource, context) =>
    {
        var policy = AuditPolicyView.TryCreate(resource)!;
        if (policy.HasNoRules)
            context.Report(policy.Entry?.Key.Span ?? resource.Anchor, s_descriptor, [resource.QualifiedDisplay, "it has no rules", "end it with a rule of level Metadata"]);
        foreach (var rule in policy.Rules.TakeWhile(rule => rule.Level is { Value: "None" }))
        {
            if (!rule.MatchesEverything)
                continue;
            context.Report(rule.Level!.Span, s_descriptor, [resource.QualifiedDisplay, "a rule of level None matches every request before any other", "remove that rule or say what it is about"]);
            return;
        }
    });
}
