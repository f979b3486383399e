using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class NamespaceClusterAdminBinding : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5011", "NamespaceClusterAdminBinding", DiagnosticSeverity.Suggestion,
        "cluster-admin is bound inside a namespace",
        "{0} lets {1} do anything in {2} through {3}, reading its Secrets included; bind a role with the rights it needs",
        controls: ["CIS:5.1.1"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers:
        [
            "trivy:KSV-0111", "polaris:rolebindingClusterAdminClusterRole", "polaris:rolebindingClusterAdminRole", "kubescape:C-0035",
        ]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterGrantAction(static (binding, subject, rbac, context) =>
    {
        if (binding.IsClusterRoleBinding || subject.IsGroup("system:masters"))
            return;
        if (!binding.BindsClusterRole("cluster-admin") && rbac.Resolve(binding)?.Rules.Any(rule => rule.GrantsEverything) != true)
            return;
        var place = binding.Resource.Namespace is { Length: > 0 } name ? $"namespace '{name}'" : "its namespace";
        context.Report(subject.Span, s_descriptor, [binding.Resource.Display, subject.Display, place, binding.RoleDisplay],
            related: [new Location(binding.Resource.Source, binding.RoleNameNode!.Span)]);
    });
}
