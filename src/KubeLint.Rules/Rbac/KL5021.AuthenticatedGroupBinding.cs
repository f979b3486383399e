using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class AuthenticatedGroupBinding : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5021", "AuthenticatedGroupBinding", DiagnosticSeverity.Warning,
        "Every authenticated identity is granted a role",
        "{0} grants {1} to system:authenticated, that is to every service account and every account of the identity provider; bind it to a narrower group",
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["trivy:KSV-01011", "kubescape:C-0265"]);

    /// <summary>ClusterRoles that Kubernetes or OpenShift itself grants to everyone.</summary>
    private static readonly FrozenSet<string> s_publicRoles = new[]
    {
        "system:basic-user", "system:discovery", "system:public-info-viewer",
        "system:build-strategy-docker", "system:build-strategy-jenkinspipeline", "system:build-strategy-source",
        "system:oauth-token-deleter", "system:openshift:discovery", "system:scope-impersonation", "system:webhook",
        "basic-user", "cluster-status", "console-extensions-reader", "helm-chartrepos-viewer", "self-access-reviewer", "self-provisioner", "self-provisioners",
    }.ToFrozenSet(StringComparer.Ordinal);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterGrantAction(static (binding, subject, rbac, context) =>
    {
        if (!subject.IsGroup("system:authenticated") || BootstrapRbac.IsBootstrapBinding(binding.Resource))
            return;
        var isPublic = binding.RoleKind == RbacKinds.ClusterRole && s_publicRoles.Contains(binding.RoleNameNode!.Value);
        if (!isPublic && !(rbac.Resolve(binding) is { } role && RbacReach.IsPublic(role)))
            context.Report(subject.NameNode.Span, s_descriptor, [binding.Resource.Display, binding.RoleDisplay]);
    });
}
