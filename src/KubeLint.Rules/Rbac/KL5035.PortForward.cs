using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

internal sealed class PortForward : RbacRightRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5035", "PortForward", DiagnosticSeverity.Suggestion,
        "Role can forward ports into pods",
        "{0} grants {1}, which reaches the ports of pods past NetworkPolicies; leave it out or name the objects in resourceNames",
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["kubescape:C-0063"]);

    private static readonly ImmutableArray<RbacRight> s_rights = [new("", ["pods/portforward", "pods/proxy", "services/proxy"], ["create", "get"])];

    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    protected override ImmutableArray<RbacRight> Rights => s_rights;

    protected override bool Concerns(RbacRole role, RbacRule rule, RbacIndex rbac) =>
        rule.ResourceNames.IsEmpty;
}
