using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class NodesProxy : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5037", "NodesProxy", DiagnosticSeverity.Warning,
        "Role can talk to kubelets directly",
        "{0} grants {1} on {2}, which runs commands in any pod past audit and admission; grant nodes/metrics, nodes/stats or nodes/log instead",
        controls: ["CIS:5.1.10"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["trivy:KSV-0047", "checkov:CKV2_K8S_2", "kubescape:C-0279"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction(static (role, rule, context) =>
    {
        if (RbacRight.UseNodeProxy.In(rule) is { } match)
            context.Report(match.Resources[0].Span, s_descriptor, [role.Resource.Display, match.VerbText, match.ResourceText]);
    });
}
