using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Rbac;

/// <summary>A rule about certain rights: one finding for each element of a role's <c>rules</c> that grants any of them.</summary>
internal abstract class RbacRightRule : Rule
{
    public sealed override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    /// <summary>The rule; its message takes the object and what the element grants: <c>create on pods</c>.</summary>
    protected abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The rights, any of which counts.</summary>
    protected abstract ImmutableArray<RbacRight> Rights { get; }

    // The whole set, because bindings tell how far a ClusterRole reaches.
    public sealed override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction((role, rule, rbac, context) =>
    {
        if (RbacRight.AnyIn(rule, Rights) is { } match && Concerns(role, rule, rbac))
            context.Report(Locate(match), Descriptor, [role.Resource.Display, RbacText.Grant(rule, match)]);
    });

    /// <summary>Whether such a right is worth a finding in this place.</summary>
    protected virtual bool Concerns(RbacRole role, RbacRule rule, RbacIndex rbac) => true;

    /// <summary>Where the finding points.</summary>
    protected virtual TextSpan Locate(RbacMatch match) => match.Resources[0].Span;

    /// <summary>Whether a role is, or may be, bound for the whole cluster.</summary>
    protected static bool IsClusterWide(RbacRole role, RbacIndex rbac) => role.IsClusterRole && !rbac.IsBoundInNamespacesOnly(role);
}
