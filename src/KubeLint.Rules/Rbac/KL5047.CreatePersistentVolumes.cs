using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

internal sealed class CreatePersistentVolumes : RbacRightRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5047", "CreatePersistentVolumes", DiagnosticSeverity.Suggestion,
        "Role can create PersistentVolumes",
        "{0} grants {1}, by which a hostPath volume reaches a node past Pod Security; leave it to storage provisioners",
        controls: ["CIS:5.1.9"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["kubescape:C-0278"]);

    private static readonly ImmutableArray<RbacRight> s_rights = [new("", ["persistentvolumes"], ["create"])];

    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    protected override ImmutableArray<RbacRight> Rights => s_rights;

    protected override bool Concerns(RbacRole role, RbacRule rule, RbacIndex rbac) =>
        IsClusterWide(role, rbac) && !role.Resource.Name.Contains("provisioner", StringComparison.OrdinalIgnoreCase);
}
