using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class EscalateVerb : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5040", "EscalateVerb", DiagnosticSeverity.Warning,
        "Role may grant rights it does not hold",
        "{0} grants {1} on {2}, so its holder can write any right into a role; {3}",
        controls: ["CIS:5.1.8"],
        references: ["/docs/reference/access-authn-authz/rbac/#restrictions-on-role-creation-or-update"],
        peers: ["trivy:KSV-0050", "checkov:CKV_K8S_158", "kubescape:C-0191"],
        silences: ["KL5003", "KL5041"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction(static (role, rule, context) =>
    {
        if (RbacRight.Escalate.In(rule) is { } match)
        {
            context.Report(match.Verb.Span, s_descriptor,
                match.IsByWildcard
                    ? [role.Resource.Display, match.VerbText, RbacText.Resources(rule) + ", 'escalate' and 'bind' included", "list the verbs it needs"]
                    : [role.Resource.Display, match.VerbText, match.ResourceText, "leave out 'escalate'"]);
        }
    });
}
