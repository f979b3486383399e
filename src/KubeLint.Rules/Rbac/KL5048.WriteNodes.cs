using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

internal sealed class WriteNodes : RbacRightRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5048", "WriteNodes", DiagnosticSeverity.Suggestion,
        "Role can change nodes",
        "{0} grants {1}, by which pods can be drawn to a node or driven off it; leave it to the cloud and node controllers",
        references: ["/docs/concepts/security/rbac-good-practices"]);

    private static readonly ImmutableArray<RbacRight> s_rights = [RbacRight.WriteNodes];

    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    protected override ImmutableArray<RbacRight> Rights => s_rights;

    protected override bool Concerns(RbacRole role, RbacRule rule, RbacIndex rbac) =>
        IsClusterWide(role, rbac);
}
