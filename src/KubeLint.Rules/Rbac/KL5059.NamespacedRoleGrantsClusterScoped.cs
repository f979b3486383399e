using System.Collections.Immutable;
using KubeLint.Analysis.Data;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Rbac;

internal sealed class NamespacedRoleGrantsClusterScoped : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5059", "NamespacedRoleGrantsClusterScoped", DiagnosticSeverity.Suggestion,
        "Role grants a cluster-scoped resource and has no effect",
        "{0} grants '{1}', which lies outside every namespace, so the grant has no effect; use a ClusterRole and a ClusterRoleBinding or remove it",
        references: ["/docs/reference/access-authn-authz/rbac/#role-and-clusterrole"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction(static (role, rule, context) =>
    {
        if (role.IsClusterRole)
            return;
        foreach (var item in rule.Resources.Items.Where(item => IsClusterScoped(rule, item)).Concat(rule.NonResourceUrls.Items))
            context.Report(item.Span, s_descriptor, [role.Resource.Display, item.Value]);
    });

    private static bool IsClusterScoped(RbacRule rule, YamlScalar item)
    {
        var name = item.Value.Split('/')[0];
        // A request for a Namespace by its name counts as one within it, so that a Role there can grant it.
        if (name == "namespaces" && rule.Verbs.Items.Any(verb => verb.Value is "get" or "update" or "patch" or "delete" or RbacList.Wildcard))
            return false;
        ImmutableArray<ApiResource> named =
            [.. rule.ApiGroups.Items.SelectMany(group => ApiResourceTable.Default.ResourcesOf(group.Value)).Where(resource => resource.Name == name)];
        return !rule.ApiGroups.HasUnknown && !named.IsEmpty && named.All(resource => !resource.IsNamespaced);
    }
}
