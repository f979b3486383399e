using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class BindVerb : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5041", "BindVerb", DiagnosticSeverity.Warning,
        "Role may bind roles it does not hold",
        "{0} grants {1} on {2}, so its holder can bind cluster-admin to itself; {3}",
        controls: ["CIS:5.1.8"],
        references: ["/docs/reference/access-authn-authz/rbac/#restrictions-on-role-binding-creation-or-update"],
        peers: ["trivy:KSV-0051", "trivy:KSV-0052", "checkov:CKV_K8S_157", "checkov:CKV2_K8S_1", "kubescape:C-0191"],
        silences: ["KL5003"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction(static (role, rule, context) =>
    {
        if (rule.ResourceNames.IsEmpty && RbacRight.Bind.In(rule) is { } match)
        {
            context.Report(match.Verb.Span, s_descriptor,
                match.IsByWildcard
                    ? [role.Resource.Display, match.VerbText, RbacText.Resources(rule) + ", 'bind' included", "list the verbs it needs"]
                    : [role.Resource.Display, match.VerbText, match.ResourceText, "leave out 'bind' or name the roles in resourceNames"]);
        }
    });
}
