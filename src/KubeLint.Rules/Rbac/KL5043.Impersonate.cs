using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Rbac;

internal sealed class Impersonate : Rule
{
    private static readonly KubernetesVersion s_constrainedSince = new(1, 35);

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5043", "Impersonate", DiagnosticSeverity.Warning,
        "Role can impersonate other identities",
        "{0} grants {1} on {2}{3}; {4}",
        controls: ["CIS:5.1.8"],
        references: ["/docs/reference/access-authn-authz/user-impersonation"],
        peers: ["trivy:KSV-0043", "checkov:CKV2_K8S_3", "kubescape:C-0065", "kubescape:C-0191"],
        silences: ["KL5003"]);

    /// <summary>These only help together with an <c>impersonate-on:…</c> verb.</summary>
    private static readonly RbacRight s_constrained = new(
        "authentication.k8s.io",
        ["users", "groups", "uids", "userextras/*", "serviceaccounts", "nodes"],
        ["impersonate:user-info", "impersonate:serviceaccount", "impersonate:arbitrary-node", "impersonate:associated-node"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRbacRuleAction(static (role, rule, context) =>
    {
        if ((RbacRight.Impersonate.In(rule) ?? RbacRight.ImpersonateAttributes.In(rule)) is { } match)
        {
            var isRestricted = !rule.ResourceNames.IsEmpty && !rule.ResourceNames.Contains("system:masters");
            Report(match, isRestricted ? DiagnosticSeverity.Suggestion : null);
        }
        else if ((context.TargetVersion is not { } target || target >= s_constrainedSince) && s_constrained.In(rule) is { } constrained)
        {
            Report(constrained, DiagnosticSeverity.Suggestion);
        }

        void Report(RbacMatch found, DiagnosticSeverity? severity)
        {
            var reachesGroups = severity is null && found.Resources.Any(resource => resource.Value is "groups" or RbacList.Wildcard);
            var span = found.Verb.Span;
            context.Report(span, s_descriptor,
                [
                    role.Resource.Display,
                    found.VerbText,
                    found.IsByWildcard ? RbacText.Resources(rule) + ", 'impersonate' included" : found.ResourceText,
                    reachesGroups ? ", so also of group 'system:masters'" : severity is null ? "" : Names(rule),
                    found.IsByWildcard ? "list the verbs it needs"
                        : rule.ResourceNames.IsEmpty ? "name the identities in resourceNames or leave it out"
                        : "leave it out unless it acts for them",
                ],
                severity,
                // A suggestion must not hide that the verbs are a wildcard.
                scope: severity is null ? span : new TextSpan(span.Start, 0));
        }
    });

    private static string Names(RbacRule rule) =>
        rule.ResourceNames.Items.IsEmpty ? "" : $" '{string.Join("', '", rule.ResourceNames.Items.Select(name => name.Value))}'";
}
