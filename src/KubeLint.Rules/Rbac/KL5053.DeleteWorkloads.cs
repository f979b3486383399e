using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

internal sealed class DeleteWorkloads : RbacRightRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5053", "DeleteWorkloads", DiagnosticSeverity.None,
        "Role can delete workloads",
        "{0} grants {1}, by which services and their data can be destroyed; leave it to deployment tools",
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["kubescape:C-0007"]);

    private static readonly ImmutableArray<RbacRight> s_rights = [
        new("", ["pods", "replicationcontrollers", "namespaces", "persistentvolumeclaims", "secrets"], ["delete", "deletecollection"]),
        new("apps", ["deployments", "statefulsets", "daemonsets", "replicasets"], ["delete", "deletecollection"]),
        new("batch", ["jobs", "cronjobs"], ["delete", "deletecollection"]),
    ];

    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    protected override ImmutableArray<RbacRight> Rights => s_rights;

    protected override bool Concerns(RbacRole role, RbacRule rule, RbacIndex rbac) =>
        rule.ResourceNames.IsEmpty;
}
