using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

internal sealed class WriteApiServices : RbacRightRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5056", "WriteApiServices", DiagnosticSeverity.Suggestion,
        "Role can register API servers",
        "{0} grants {1}, by which requests for a whole API group, with their tokens and bodies, can be drawn to another server; name its own in resourceNames",
        references: ["/docs/concepts/security/rbac-good-practices"]);

    private static readonly ImmutableArray<RbacRight> s_rights = [new("apiregistration.k8s.io", ["apiservices"], ["create", "update", "patch"])];

    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    protected override ImmutableArray<RbacRight> Rights => s_rights;

    protected override bool Concerns(RbacRole role, RbacRule rule, RbacIndex rbac) =>
        IsClusterWide(role, rbac) && rule.ResourceNames.IsEmpty;
}
