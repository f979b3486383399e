using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Rbac;

internal sealed class WriteSecrets : RbacRightRule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5032", "WriteSecrets", DiagnosticSeverity.Suggestion,
        "Role can change Secrets",
        "{0} grants {1}; a token Secret that it creates yields the credentials of any service account, so name the Secrets it owns in resourceNames or move the rule into a Role",
        controls: ["CIS:5.1.2"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["trivy:KSV-0041", "trivy:KSV-0113", "kubescape:C-0186"]);

    private static readonly ImmutableArray<RbacRight> s_rights = [new("", ["secrets"], ["create", "update", "patch", "delete", "deletecollection"])];

    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    protected override ImmutableArray<RbacRight> Rights => s_rights;

    protected override bool Concerns(RbacRole role, RbacRule rule, RbacIndex rbac) =>
        IsClusterWide(role, rbac) && rule.ResourceNames.IsEmpty;

    protected override TextSpan Locate(RbacMatch match) => match.Verbs[0].Span;
}
