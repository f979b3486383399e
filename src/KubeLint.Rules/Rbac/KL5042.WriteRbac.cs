using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

internal sealed class WriteRbac : RbacRightRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5042", "WriteRbac", DiagnosticSeverity.Suggestion,
        "Role can change roles or bindings",
        "{0} grants {1}, by which its holder passes on every right it has; leave it to the tool that deploys RBAC",
        controls: ["CIS:5.1.8"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["trivy:KSV-0050", "trivy:KSV-0051", "trivy:KSV-0052", "trivy:KSV-0055", "kubescape:C-0191"]);

    private static readonly ImmutableArray<RbacRight> s_rights = [new(RbacKinds.Group, ["roles", "rolebindings", "clusterroles", "clusterrolebindings"], ["create", "update", "patch"])];

    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    protected override ImmutableArray<RbacRight> Rights => s_rights;

    protected override bool Concerns(RbacRole role, RbacRule rule, RbacIndex rbac) =>
        RbacRight.Escalate.In(rule) is null && (!rule.ResourceNames.IsEmpty || RbacRight.Bind.In(rule) is null);
}
