using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class WriteAdmissionConfiguration : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5046", "WriteAdmissionConfiguration", DiagnosticSeverity.Warning,
        "Role can change admission webhooks or policies",
        "{0} grants {1} on {2}, which can switch off or subvert admission control; name its own configurations in resourceNames",
        controls: ["CIS:5.1.12"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["trivy:KSV-0114", "checkov:CKV_K8S_155", "kubescape:C-0281"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction(static (role, rule, context) =>
    {
        if (rule.ResourceNames.IsEmpty && RbacRight.WriteAdmission.In(rule) is { } match)
            context.Report(match.Resources[0].Span, s_descriptor, [role.Resource.Display, match.VerbText, match.ResourceText]);
    });
}
