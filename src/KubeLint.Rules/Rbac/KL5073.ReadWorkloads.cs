using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

internal sealed class ReadWorkloads : RbacRightRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5073", "ReadWorkloads", DiagnosticSeverity.None,
        "Role can read the namespace's workloads and their configuration",
        "{0} grants {1}, which discloses how the workloads are built and configured; grant it where it is used",
        references: ["/docs/concepts/security/rbac-good-practices"]);

    private static readonly ImmutableArray<RbacRight> s_rights = [
        new("", ["pods", "pods/log", "services", "configmaps", "replicationcontrollers"], ["get", "list", "watch"]),
        new("apps", ["deployments", "statefulsets", "daemonsets", "replicasets"], ["get", "list", "watch"]),
        new("batch", ["jobs", "cronjobs"], ["get", "list", "watch"]),
    ];

    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    protected override ImmutableArray<RbacRight> Rights => s_rights;

    protected override bool Concerns(RbacRole role, RbacRule rule, RbacIndex rbac) =>
        rule.ResourceNames.IsEmpty;
}
