using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Rules.Rbac;

internal sealed class CreateWorkloads : RbacRightRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5033", "CreateWorkloads", DiagnosticSeverity.Suggestion,
        "Role can create pods",
        "{0} grants {1}, which runs pods that may mount any Secret and use any service account of the namespace; leave it to deployment tools",
        controls: ["CIS:5.1.4"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["kube-linter:access-to-create-pods", "trivy:KSV-0048", "kubescape:C-0188", "kubescape:C-0267"]);

    private static readonly ImmutableArray<RbacRight> s_rights = [
        new("", ["pods", "replicationcontrollers", "podtemplates"], ["create", "update", "patch"]),
        new("apps", ["deployments", "statefulsets", "daemonsets", "replicasets"], ["create", "update", "patch"]),
        new("batch", ["jobs", "cronjobs"], ["create", "update", "patch"]),
    ];

    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    protected override ImmutableArray<RbacRight> Rights => s_rights;
}
