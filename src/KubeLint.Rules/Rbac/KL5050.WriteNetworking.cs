using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

internal sealed class WriteNetworking : RbacRightRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5050", "WriteNetworking", DiagnosticSeverity.Suggestion,
        "Role can change cluster networking",
        "{0} grants {1} in every namespace, by which traffic can be redirected or isolation lifted; move the rule into a Role",
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["trivy:KSV-0056"]);

    private static readonly ImmutableArray<RbacRight> s_rights = [
        new("", ["services", "endpoints"], ["create", "update", "patch", "delete", "deletecollection"]),
        new("networking.k8s.io", ["networkpolicies", "ingresses"], ["create", "update", "patch", "delete", "deletecollection"]),
        new("discovery.k8s.io", ["endpointslices"], ["create", "update", "patch", "delete", "deletecollection"]),
    ];

    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    protected override ImmutableArray<RbacRight> Rights => s_rights;

    protected override bool Concerns(RbacRole role, RbacRule rule, RbacIndex rbac) =>
        IsClusterWide(role, rbac) && rule.ResourceNames.IsEmpty;
}
