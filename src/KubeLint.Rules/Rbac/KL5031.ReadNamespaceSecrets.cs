using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

internal sealed class ReadNamespaceSecrets : SecretReadRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5031", "ReadNamespaceSecrets", DiagnosticSeverity.None,
        "Role can read every Secret of its namespace",
        "{0} grants {1} in the namespaces where it is bound; name the Secrets in resourceNames",
        controls: ["CIS:5.1.2"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["kube-linter:access-to-secrets", "trivy:KSV-0113", "kubescape:C-0015", "kubescape:C-0186"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    protected override bool Concerns(RbacRole role, RbacIndex rbac) => !role.IsClusterRole || rbac.IsBoundInNamespacesOnly(role);
}
