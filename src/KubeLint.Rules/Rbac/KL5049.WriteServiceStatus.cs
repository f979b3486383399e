using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

internal sealed class WriteServiceStatus : RbacRightRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5049", "WriteServiceStatus", DiagnosticSeverity.Suggestion,
        "Role can redirect service traffic",
        "{0} grants {1}, by which traffic to an outside address can be drawn to a Service (CVE-2020-8554); leave it to the load balancer's controller",
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["checkov:CKV2_K8S_4"]);

    private static readonly ImmutableArray<RbacRight> s_rights = [new("", ["services/status"], ["update", "patch"])];

    /// <summary>What the roles of load balancers' controllers are called, whose work this is.</summary>
    private static readonly ImmutableArray<string> s_controllers = ["load-balancer", "loadbalancer", "metallb", "cloud-controller", "cilium"];

    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    protected override ImmutableArray<RbacRight> Rights => s_rights;

    protected override bool Concerns(RbacRole role, RbacRule rule, RbacIndex rbac) =>
        IsClusterWide(role, rbac) && !s_controllers.Any(name => role.Resource.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
}
