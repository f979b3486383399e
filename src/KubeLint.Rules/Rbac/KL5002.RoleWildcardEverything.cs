using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class RoleWildcardEverything : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5002", "RoleWildcardEverything", DiagnosticSeverity.Warning,
        "Role grants every verb on every resource of its namespace",
        "{0} grants every verb on every resource of its namespace; list what it needs",
        controls: ["CIS:5.1.3"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["kube-linter:wildcard-in-rules", "trivy:KSV-0112", "trivy:KSV-0044", "checkov:CKV_K8S_49", "kubescape:C-0187"],
        silences: ["KL5004", .. RbacPrecedence.SingleRights]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction(static (role, rule, context) =>
    {
        if (!role.IsClusterRole && rule.GrantsEverything)
            context.Report(rule.Span, s_descriptor, [role.Resource.Display]);
    });
}
