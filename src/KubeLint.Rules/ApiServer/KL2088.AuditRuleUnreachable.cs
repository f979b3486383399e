using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.ApiServer;

internal sealed class AuditRuleUnreachable : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL2088", "AuditRuleUnreachable", DiagnosticSeverity.Suggestion,
        "Audit rule is never reached",
        "Audit {0} never comes to its rule {1}{2}, because rule {3} already matches every request; move that one to the end",
        references: ["/docs/tasks/debug/debug-cluster/audit/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([AuditPolicyView.Kind], static (resource, context) =>
    {
        var rules = AuditPolicyView.TryCreate(resource)!.Rules;
        var last = rules.TakeWhile(rule => !rule.MatchesEverything).Count();
        if (last >= rules.Length - 1)
            return;
        var more = rules.Length - last - 2;
        context.Report(rules[last + 1].Node.Span, s_descriptor,
            [resource.QualifiedDisplay, Number(last + 2), more == 0 ? "" : $" and the {Number(more)} behind it", Number(last + 1)],
            related: [new Location(resource.Source, rules[last].Node.Span)]);
    });

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
