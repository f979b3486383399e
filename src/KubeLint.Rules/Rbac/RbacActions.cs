using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

/// <summary>What most rules of this range look at: an element of a role's rules, or a subject of a binding.</summary>
internal static class RbacActions
{
    /// <summary>Runs for every element of <c>rules</c> of every role that is its author's to change.</summary>
    public static void RegisterRbacRuleAction(this AnalysisContext context, Action<RbacRole, RbacRule, RuleContext> action) =>
        context.RegisterResourceAction(RbacKinds.Roles, (resource, context) =>
        {
            if (RbacRole.TryCreate(resource) is not { IsExempt: false } role)
                return;
            foreach (var rule in role.Rules)
                action(role, rule, context);
        });

    /// <summary>As the other, with the index of the set, because bindings tell how far a role reaches.</summary>
    public static void RegisterRbacRuleAction(this AnalysisContext context, Action<RbacRole, RbacRule, RbacIndex, RuleContext> action) =>
        context.RegisterRepositoryAction((set, context) =>
        {
            foreach (var role in set.Rbac.Roles.Where(static role => !role.IsExempt))
            {
                var inRole = context.For(role.Resource);
                foreach (var rule in role.Rules)
                    action(role, rule, set.Rbac, inRole);
            }
        });

    /// <summary>Runs for every known subject of every binding.</summary>
    public static void RegisterSubjectAction(this AnalysisContext context, Action<RbacBinding, RbacSubject, RuleContext> action) =>
        context.RegisterResourceAction(RbacKinds.Bindings, (resource, context) =>
        {
            if (RbacBinding.TryCreate(resource) is not { } binding)
                return;
            foreach (var subject in binding.Subjects)
                action(binding, subject, context);
        });

    /// <summary>Runs for every known subject of every binding whose role is known by name; the set resolves the role.</summary>
    public static void RegisterGrantAction(this AnalysisContext context, Action<RbacBinding, RbacSubject, RbacIndex, RuleContext> action) =>
        context.RegisterRepositoryAction((set, context) =>
        {
            foreach (var binding in set.Rbac.Bindings.Where(binding => binding is { RoleNameNode: not null, RoleKind: not null }))
            {
                foreach (var subject in binding.Subjects)
                    action(binding, subject, set.Rbac, context.For(binding.Resource));
            }
        });
}
