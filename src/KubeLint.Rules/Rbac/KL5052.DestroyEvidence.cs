using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Rules.Rbac;

internal sealed class DestroyEvidence : RbacRightRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5052", "DestroyEvidence", DiagnosticSeverity.None,
        "Role can delete events or logs",
        "{0} grants {1}, by which traces of an attack can be removed; leave it out",
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["trivy:KSV-0042", "kubescape:C-0031"]);

    private static readonly ImmutableArray<RbacRight> s_rights = [
        new("", ["events", "pods/log"], ["delete", "deletecollection"]),
        new("events.k8s.io", ["events"], ["delete", "deletecollection"]),
    ];

    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    protected override ImmutableArray<RbacRight> Rights => s_rights;
}
