using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class WildcardNonResourceUrls : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5006", "WildcardNonResourceUrls", DiagnosticSeverity.Suggestion,
        "ClusterRole grants every non-resource URL",
        "{0} grants {1} on every non-resource URL, /debug/pprof, /logs and /metrics included; list the paths it needs",
        controls: ["CIS:5.1.3"],
        references: ["/docs/reference/access-authn-authz/rbac/#referring-to-resources"],
        peers: ["checkov:CKV_K8S_49"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction(static (role, rule, context) =>
    {
        if (role.IsClusterRole && rule.NonResourceUrls.Items.FirstOrDefault(url => url.Value is "*" or "/*") is { } url && !rule.Verbs.IsEmpty)
            context.Report(url.Span, s_descriptor, [role.Resource.Display, RbacText.Verbs(rule)]);
    });
}
