using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Rbac;

internal sealed class DanglingRoleRef : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5026", "DanglingRoleRef", DiagnosticSeverity.Suggestion,
        "Binding refers to a role that is not in this set",
        "{0} grants {1}, which is not among the manifests; correct the name or add the role",
        references: ["/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding"]);

    private const string NoNamespace = "{0} names {1} without a namespace, so it never matches; add 'namespace'";

    private static readonly ResourceKind s_serviceAccount = new("", "ServiceAccount");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        foreach (var binding in set.Rbac.Bindings.Where(binding => !BootstrapRbac.IsBootstrapBinding(binding.Resource) && !binding.Resource.IsPatch))
        {
            if (IsDangling(binding, set))
                context.For(binding.Resource).Report(binding.RoleNameNode!.Span, s_descriptor, [binding.Resource.Display, binding.RoleDisplay]);
            foreach (var subject in binding.Subjects.Where(subject => NeverMatches(binding, subject, set)))
                context.For(binding.Resource).Report(subject.NameNode.Span, s_descriptor, [binding.Resource.Display, subject.Display], messageFormat: NoNamespace);
        }
    });

    private static bool IsDangling(RbacBinding binding, ResourceSet set)
    {
        if (binding is not { RoleKind: { } kind, RoleNameNode.Value: var name } || set.Rbac.Resolve(binding) is not null)
            return false;
        // Without any role of that kind in reach, the roles come from somewhere else.
        var candidates = set.Rbac.Roles.Where(role => role.Resource.Kind == kind && !Placeholder.IsUnknown(role.Resource.Name) && (role.IsClusterRole || role.Resource.Namespace == binding.Resource.Namespace)).ToList();
        if (candidates.Count == 0 || name.Contains(':', StringComparison.Ordinal) || (kind == RbacKinds.ClusterRole && BootstrapRbac.IsUserFacing(name)))
            return false;
        // A name with the prefix of something else that is installed belongs to another release.
        return candidates.Exists(role => FirstWord(role.Resource.Name) == FirstWord(name));
    }

    // kustomize fills in the namespace of an account that it finds beside the binding.
    private static bool NeverMatches(RbacBinding binding, RbacSubject subject, ResourceSet set) =>
        binding.IsClusterRoleBinding
        && subject is { Kind: "ServiceAccount", Namespace: "" }
        && subject.Node["namespace"] is null
        && subject.Name != "default"
        && !set.OfKind(s_serviceAccount).Any(account => account.Name == subject.Name);

    private static string FirstWord(string name) => name.Split('-')[0];
}
