using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class ClusterAdminBinding : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5010", "ClusterAdminBinding", DiagnosticSeverity.Warning,
        "ClusterRoleBinding grants cluster-admin",
        "{0} binds cluster-admin to {1}; grant a narrower role",
        controls: ["CIS:5.1.1", "NSA:authorization"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers:
        [
            "kube-linter:cluster-admin-role-binding", "trivy:KSV-0111", "kubescape:C-0035", "kubescape:C-0185", "kubescape:C-0272",
            "polaris:clusterrolebindingClusterAdmin",
        ]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterSubjectAction(static (binding, subject, context) =>
    {
        if (!binding.IsClusterRoleBinding || !binding.BindsClusterRole("cluster-admin"))
            return;
        // The first is the API server's own binding or KL5013's matter, the second is kubeadm's.
        if (subject.IsGroup("system:masters") || subject.IsGroup("kubeadm:cluster-admins"))
            return;
        context.Report(subject.Span, s_descriptor, [binding.Resource.Display, subject.Display],
            related: [new Location(binding.Resource.Source, binding.RoleNameNode!.Span)]);
    });
}
