using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class ClusterRoleWildcardEverything : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5001", "ClusterRoleWildcardEverything", DiagnosticSeverity.Error,
        "ClusterRole grants every verb on every resource",
        "{0} grants every verb on every resource; list what it needs",
        controls: ["CIS:5.1.3", "CIS:5.1.1", "NSA:authorization"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["kube-linter:wildcard-in-rules", "trivy:KSV-0044", "trivy:KSV-0046", "checkov:CKV_K8S_49", "kubescape:C-0187", "kubescape:C-0035"],
        silences: ["KL5002", "KL5004", .. RbacPrecedence.SingleRights]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        foreach (var role in set.Rbac.Roles.Where(role => role is { IsClusterRole: true, IsExempt: false }))
        {
            DiagnosticSeverity? severity = set.Rbac.IsBoundInNamespacesOnly(role) ? DiagnosticSeverity.Warning : null;
            foreach (var rule in role.Rules.Where(rule => rule.GrantsEverything))
                context.For(role.Resource).Report(rule.Span, s_descriptor, [role.Resource.Display], severity);
        }
    });
}
