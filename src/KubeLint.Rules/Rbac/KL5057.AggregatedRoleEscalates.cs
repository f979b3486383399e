using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Rbac;

internal sealed class AggregatedRoleEscalates : Rule
{
    private const string LabelPrefix = "rbac.authorization.k8s.io/aggregate-to-";

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5057", "AggregatedRoleEscalates", DiagnosticSeverity.Warning,
        "Aggregated role adds dangerous rights to a built-in role",
        "{0} adds {1} to the built-in role '{2}' wherever that is bound; move this rule to a role of its own",
        references: ["/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles"]);

    private static readonly ImmutableArray<RbacRight> s_rights =
    [
        RbacRight.WriteRbac, RbacRight.Impersonate, RbacRight.ImpersonateAttributes, RbacRight.UseNodeProxy, RbacRight.WriteNodes,
    ];

    private static readonly ImmutableArray<string> s_targets = ["view", "edit", "admin"];

    /// <summary>Rights that edit and admin have anyway.</summary>
    private static readonly ImmutableArray<RbacRight> s_beyondView = [RbacRight.ReadSecrets, RbacRight.ExecIntoPodsByGet, .. s_rights];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([RbacKinds.ClusterRole], static (resource, context) =>
    {
        if (RbacRole.TryCreate(resource) is not { IsExempt: false } role || resource.Metadata?["labels"] is not YamlMapping labels)
            return;
        foreach (var target in s_targets)
        {
            if (!labels.TryFind(LabelPrefix + target, out var label) || label.Value is not YamlScalar { Value: "true" })
                continue;
            var rights = target == "view" ? s_beyondView : s_rights;
            if (role.Rules.Select(rule => Describe(rule, rights)).FirstOrDefault(what => what is not null) is { } right)
                context.Report(label.Key.Span, s_descriptor, [resource.Display, right, target]);
        }
    });

    private static string? Describe(RbacRule rule, ImmutableArray<RbacRight> rights)
    {
        if (rule.ApiGroups.HasWildcard)
            return "rights in every API group";
        return rights.Select(right => right.In(rule)).FirstOrDefault(match => match is not null) is { } match
            ? RbacText.Grant(rule, match)
            : null;
    }
}
