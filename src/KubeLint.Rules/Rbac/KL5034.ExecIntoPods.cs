using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class ExecIntoPods : Rule
{
    /// <summary>From here on the API server asks for create, also where a WebSocket begins with a get.</summary>
    private static readonly KubernetesVersion s_getDoesNotSuffice = new(1, 35);

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5034", "ExecIntoPods", DiagnosticSeverity.Warning,
        "Role can run commands in pods",
        "{0} grants {1} on {2}, which runs commands in {3}; leave it to a role for emergencies",
        controls: ["NSA:authorization"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers:
        [
            "trivy:KSV-0053", "trivy:KSV-0054", "checkov:CKV2_K8S_2", "kubescape:C-0002",
            "polaris:clusterrolePodExecAttach", "polaris:rolePodExecAttach", "polaris:clusterrolebindingPodExecAttach",
            "polaris:rolebindingClusterRolePodExecAttach", "polaris:rolebindingRolePodExecAttach",
        ]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction(static (role, rule, context) =>
    {
        var exec = context.TargetVersion is { } target && target < s_getDoesNotSuffice ? RbacRight.ExecIntoPodsByGet : RbacRight.ExecIntoPods;
        if ((exec.In(rule) ?? RbacRight.AddEphemeralContainers.In(rule)) is not { } match)
            return;
        var isRestricted = !rule.ResourceNames.IsEmpty;
        context.Report(match.Resources[0].Span, s_descriptor,
            [role.Resource.Display, match.VerbText, match.ResourceText, isRestricted ? "the pods it names" : "any pod of " + RbacText.Reach(role)],
            isRestricted ? DiagnosticSeverity.Suggestion : null);
    });
}
