using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class AnonymousBinding : Rule
{
    private const string PublicInfoViewer = "system:public-info-viewer";

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5020", "AnonymousBinding", DiagnosticSeverity.Error,
        "Unauthenticated users are granted a role",
        "{0} grants {1} to {2}, which stands for anyone who can reach the API server; bind it to named users or groups",
        controls: ["CIS:1.2.1", "NSA:authorization"],
        references: ["/docs/reference/access-authn-authz/authentication/#anonymous-requests"],
        peers: ["trivy:KSV-0122", "kubescape:C-0262"],
        silences: ["KL5010"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterGrantAction(static (binding, subject, rbac, context) =>
    {
        if (!subject.IsAnonymous || IsDefault(binding))
            return;
        var isHarmless = binding.BindsClusterRole(PublicInfoViewer) || (rbac.Resolve(binding) is { IsAggregated: false } role && RbacReach.IsHealthOnly(role));
        context.Report(subject.NameNode.Span, s_descriptor, [binding.Resource.Display, binding.RoleDisplay, subject.Display],
            isHarmless ? DiagnosticSeverity.Warning : null, scope: subject.Span);
    });

    private static bool IsDefault(RbacBinding binding) =>
        (binding.IsClusterRoleBinding && binding.Resource.Name == PublicInfoViewer && binding.BindsClusterRole(PublicInfoViewer))
        || (!binding.IsClusterRoleBinding && binding.Resource is { Name: "kubeadm:bootstrap-signer-clusterinfo", Namespace: "kube-public" });
}
