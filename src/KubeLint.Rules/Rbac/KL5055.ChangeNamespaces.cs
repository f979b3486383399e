using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

internal sealed class ChangeNamespaces : RbacRightRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5055", "ChangeNamespaces", DiagnosticSeverity.Suggestion,
        "Role can weaken Pod Security by relabelling namespaces",
        "{0} grants {1}, by which the Pod Security labels can be lowered; name its own namespaces in resourceNames or leave it out",
        references: ["/docs/concepts/security/rbac-good-practices"]);

    private static readonly ImmutableArray<RbacRight> s_rights = [new("", ["namespaces"], ["update", "patch"])];

    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    protected override ImmutableArray<RbacRight> Rights => s_rights;

    protected override bool Concerns(RbacRole role, RbacRule rule, RbacIndex rbac) =>
        IsClusterWide(role, rbac) && rule.ResourceNames.IsEmpty;
}
