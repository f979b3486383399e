using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class BroadBuiltInRoleBinding : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5012", "BroadBuiltInRoleBinding", DiagnosticSeverity.Suggestion,
        "Built-in role is bound cluster-wide",
        "{0} lets {1} {2} in every namespace; bind ClusterRole '{3}' with a RoleBinding in the namespaces concerned",
        references: ["/docs/reference/access-authn-authz/rbac/#user-facing-roles"],
        peers: ["kubescape:C-0272"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(RbacKinds.Bindings, static (resource, context) =>
    {
        if (RbacBinding.TryCreate(resource) is not { IsClusterRoleBinding: true, Subjects.IsEmpty: false } binding)
            return;
        var what = binding.BindsClusterRole("admin") ? "change workloads, read Secrets and change roles"
            : binding.BindsClusterRole("edit") ? "change workloads and read Secrets"
            : null;
        if (what is not null)
            context.Report(binding.RoleNameNode!.Span, s_descriptor, [resource.Display, Name(binding), what, binding.RoleNameNode.Value]);
    });

    private static string Name(RbacBinding binding) =>
        binding.Subjects.Length == 1 ? binding.Subjects[0].Display : $"{binding.Subjects.Length} subjects";
}
