using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

internal sealed class ReadAllSecrets : SecretReadRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5030", "ReadAllSecrets", DiagnosticSeverity.Suggestion,
        "ClusterRole can read every Secret",
        "{0} grants {1} in every namespace, and list and watch return the contents too; move the rule into Roles or name the Secrets in resourceNames",
        controls: ["CIS:5.1.2", "NSA:authorization"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["kube-linter:access-to-secrets", "trivy:KSV-0041", "checkov:CKV2_K8S_5", "kubescape:C-0015", "kubescape:C-0186", "kubescape:C-0267"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    protected override bool Concerns(RbacRole role, RbacIndex rbac) => role.IsClusterRole && !rbac.IsBoundInNamespacesOnly(role);

    // People and pods that nobody gave an account are not meant to hold every credential.
    protected override DiagnosticSeverity? Weigh(RbacRole role, RbacIndex rbac) =>
        rbac.BindingsOf(role)
            .Where(binding => binding.IsClusterRoleBinding)
            .SelectMany(binding => binding.Subjects)
            .Any(subject => subject.IsDefaultServiceAccount || (subject.Kind is "User" or "Group" && !subject.Name.StartsWith("system:", StringComparison.Ordinal)))
            ? DiagnosticSeverity.Warning
            : null;
}
