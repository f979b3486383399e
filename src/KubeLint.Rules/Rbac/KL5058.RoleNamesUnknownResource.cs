using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Rbac;

internal sealed class RoleNamesUnknownResource : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5058", "RoleNamesUnknownResource", DiagnosticSeverity.Warning,
        "Role names a resource that its API group does not have",
        "{0} names '{1}', which is not a resource of {2}, so the rule grants nothing there; {3}",
        references: ["/docs/reference/access-authn-authz/rbac/#referring-to-resources"]);

    private static readonly ResourceKind s_customResource = new("apiextensions.k8s.io", "CustomResourceDefinition");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        var custom = set.OfKind(s_customResource).Select(NameOf).ToHashSet();
        foreach (var role in set.Rbac.Roles.Where(role => !role.IsExempt))
        {
            var unknown =
                from rule in role.Rules
                where !rule.Verbs.Items.All(IsTokenAudienceVerb)
                from resource in rule.Resources.Items.Where(rule.IsMisplaced)
                where !IsMetricsGate(resource)
                where !rule.ApiGroups.Items.Any(apiGroup => custom.Contains((apiGroup.Value, resource.Value.Split('/')[0])))
                select (rule, resource);
            foreach (var (rule, resource) in unknown)
            {
                context.For(role.Resource).Report(resource.Span, s_descriptor,
                    [role.Resource.Display, resource.Value, RbacText.Groups(rule, "or"), ResourceSuggestion.Advise(rule, resource.Value)]);
            }
        }
    });

    // The resource of that verb is a token's audience.
    private static bool IsTokenAudienceVerb(YamlScalar verb) => verb.Value == "request-serviceaccounts-token-audience";

    // Programs that serve metrics, as kube-rbac-proxy, ask for the right to a name of their choice: namespace/metrics.
    private static bool IsMetricsGate(YamlScalar resource) => resource.Value.EndsWith("/metrics", StringComparison.Ordinal);

    private static (string Group, string Name) NameOf(Resource definition)
    {
        var spec = definition.Node["spec"] as YamlMapping;
        return ((spec?["group"] as YamlScalar)?.Value ?? "", ((spec?["names"] as YamlMapping)?["plural"] as YamlScalar)?.Value ?? "");
    }
}
