using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class CreateServiceAccountTokens : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5044", "CreateServiceAccountTokens", DiagnosticSeverity.Warning,
        "Role can issue service account tokens",
        "{0} grants {1} on {2}, which issues tokens for any service account of {3}; name the accounts in resourceNames",
        controls: ["CIS:5.1.13"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["kubescape:C-0282"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction(static (role, rule, context) =>
    {
        if (rule.ResourceNames.IsEmpty && RbacRight.CreateTokens.In(rule) is { } match)
            context.Report(match.Resources[0].Span, s_descriptor, [role.Resource.Display, match.VerbText, match.ResourceText, RbacText.Reach(role)]);
    });
}
