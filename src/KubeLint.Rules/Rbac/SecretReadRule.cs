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

    public sealed override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction((role, rule, rbac, context) =>
    {
        if (rule.ResourceNames.IsEmpty && RbacRight.ReadSecrets.In(rule) is { } match && Concerns(role, rbac))
            context.Report(match.Resources[0].Span, Descriptors[0], [role.Resource.Display, RbacText.Grant(rule, match)], Weigh(role, rbac));
    });
}
