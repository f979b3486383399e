using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

/// <summary>What the two rules about reading Secrets share: they differ in how far the role reaches.</summary>
internal abstract class SecretReadRule : Rule
{
    /// <summary>Whether the rule is about a role with such a reach in the set.</summary>
    protected abstract bool Concerns(RbacRole role, RbacIndex rbac);

    /// <summary>The level of the finding; null for the rule's own.</summary>
    protected virtual DiagnosticSeverity? Weigh(RbacRole role, RbacIndex rbac) => null;

    public sealed override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction((set, context) =>
    {
        foreach (var role in set.Rbac.Roles.Where(role => !role.IsExempt && Concerns(role, set.Rbac)))
        {
            foreach (var rule in role.Rules.Where(rule => rule.ResourceNames.IsEmpty))
            {
                if (RbacRight.ReadSecrets.In(rule) is { } match)
                    context.For(role.Resource).Report(match.Resources[0].Span, Descriptors[0], [role.Resource.Display, RbacText.Grant(rule, match)], Weigh(role, set.Rbac));
            }
        }
    });
}
