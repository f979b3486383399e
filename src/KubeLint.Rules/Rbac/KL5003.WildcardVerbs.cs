using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class WildcardVerbs : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5003", "WildcardVerbs", DiagnosticSeverity.Warning,
        "Role grants every verb",
        "{0} grants every verb on {1}, also those that a later Kubernetes version adds; list the verbs it needs",
        controls: ["CIS:5.1.3"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["kube-linter:wildcard-in-rules", "trivy:KSV-0045", "checkov:CKV_K8S_49", "kubescape:C-0187"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction(static (role, rule, context) =>
    {
        if (rule.Verbs.WildcardItem is { } verb && rule.ReachesBuiltInGroup && !rule.Resources.Items.IsEmpty)
            context.Report(verb.Span, s_descriptor, [role.Resource.Display, RbacText.Resources(rule)]);
    });
}
