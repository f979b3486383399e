using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class AuthenticatedGroupPrivileged : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5022", "AuthenticatedGroupPrivileged", DiagnosticSeverity.Error,
        "Every authenticated identity is granted administrative rights",
        "{0} grants {1} to {2}, and with it {3}; bind the role to the accounts that need it",
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["trivy:KSV-01011", "kubescape:C-0265"],
        silences: ["KL5010", "KL5021", "KL5023"]);

    private static readonly ImmutableArray<RbacRight> s_rights =
    [
        RbacRight.UseSecrets, RbacRight.CreatePods, RbacRight.ExecIntoPodsByGet, RbacRight.AddEphemeralContainers,
        RbacRight.UseNodeProxy, RbacRight.WriteNodes,
        RbacRight.Escalate, RbacRight.Bind, RbacRight.Impersonate, RbacRight.ImpersonateAttributes,
    ];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterGrantAction(static (binding, subject, rbac, context) =>
    {
        if (!subject.IsGroup("system:authenticated") && !subject.IsGroup("system:serviceaccounts"))
            return;
        if ((DescribeBuiltIn(binding) ?? Describe(rbac.Resolve(binding))) is { } what)
            context.Report(subject.NameNode.Span, s_descriptor, [binding.Resource.Display, binding.RoleDisplay, subject.Display, what], scope: subject.Span);
    });

    private static string? DescribeBuiltIn(RbacBinding binding) => binding.RoleKind != RbacKinds.ClusterRole ? null : binding.RoleNameNode!.Value switch
    {
        "cluster-admin" => "every right",
        "admin" => "Secrets, pods and the roles of a namespace",
        "edit" => "Secrets and pods",
        _ => null,
    };

    private static string? Describe(RbacRole? role) =>
        role?.Rules.Where(rule => rule.ResourceNames.IsEmpty).Select(Describe).FirstOrDefault(what => what is not null);

    private static string? Describe(RbacRule rule)
    {
        if (rule.Verbs.HasWildcard && rule.Resources.HasWildcard && rule.ReachesBuiltInGroup)
            return "every verb on every resource of " + RbacText.Groups(rule);
        var match = s_rights.Select(right => right.In(rule)).FirstOrDefault(match => match is not null);
        if (match is not null)
            return RbacText.Grant(rule, match);
        return rule.Verbs.HasWildcard && rule.ReachesBuiltInGroup && !rule.Resources.Items.IsEmpty
            ? "every verb on " + RbacText.Resources(rule)
            : null;
    }
}
