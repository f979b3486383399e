using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class WildcardResources : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5004", "WildcardResources", DiagnosticSeverity.Warning,
        "Role grants access to every resource of an API group",
        "{0} grants {1} on every resource of {2}, {3} among them; name the resources it needs",
        controls: ["CIS:5.1.3", "CIS:5.1.2"],
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["kube-linter:wildcard-in-rules", "trivy:KSV-0046", "trivy:KSV-0112", "checkov:CKV_K8S_49", "kubescape:C-0187"],
        silences: RbacPrecedence.SingleRights);

    /// <summary>Groups whose resources carry power, each with the one that shows it.</summary>
    private static readonly ImmutableArray<(string Group, string Example)> s_groups =
    [
        (RbacList.Wildcard, "secrets"),
        ("", "secrets"),
        (RbacKinds.Group, "clusterrolebindings"),
        ("authentication.k8s.io", "tokenreviews"),
        ("certificates.k8s.io", "certificatesigningrequests/approval"),
        ("admissionregistration.k8s.io", "mutatingwebhookconfigurations"),
    ];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction(static (role, rule, context) =>
    {
        if (rule.Resources.WildcardItem is not { } resource || rule.Verbs.Items.IsEmpty)
            return;
        var canChange = rule.Verbs.Items.Any(verb => verb.Value is not ("get" or "list" or "watch"));
        var example = s_groups.FirstOrDefault(item => rule.ApiGroups.Contains(item.Group) && (canChange || item.Example == "secrets")).Example;
        if (example is null)
            return;
        var verbs = rule.Verbs.HasWildcard ? "every verb" : string.Join(", ", rule.Verbs.Items.Select(verb => verb.Value));
        context.Report(resource.Span, s_descriptor, [role.Resource.Display, verbs, RbacText.Groups(rule), example], scope: rule.Span);
    });
}
