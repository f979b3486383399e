using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Resources;

namespace KubeLint.Rules.Rbac;

internal sealed class WorkloadCanEscalate : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5068", "WorkloadCanEscalate", DiagnosticSeverity.Suggestion,
        "Workload runs with an account that can take over the cluster",
        "{0} runs as service account '{1}', which has {2} in every namespace through {3}; narrow the role",
        references: ["/docs/concepts/security/rbac-good-practices"],
        peers: ["kubescape:C-0053", "kubescape:C-0267", "kubescape:C-0272", "trivy:KSV-0111"]);

    /// <summary>The rights each of which leads to the whole cluster when it holds everywhere.</summary>
    private static readonly ImmutableArray<RbacRight> s_rights =
    [
        RbacRight.ReadSecrets, RbacRight.ExecIntoPods, RbacRight.AddEphemeralContainers, RbacRight.UseNodeProxy,
        RbacRight.Escalate, RbacRight.Bind, RbacRight.Impersonate, RbacRight.CreateTokens, RbacRight.WriteAdmission,
    ];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => PodAccount.Register(context, static (account, set, context) =>
    {
        // The cluster's own controllers hold such rights by design.
        if (account.MountsToken != true || account.Namespace == "kube-system")
            return;
        foreach (var binding in set.Rbac.BindingsOfAccount(account.Namespace, account.Name).Where(binding => binding.IsClusterRoleBinding && Concerns(binding, account, set)))
        {
            if (Describe(binding, set.Rbac.Resolve(binding)) is not { } what)
                continue;
            context.Report(account.NameSpan, s_descriptor, [account.Workload.Resource.Display, account.Name, what, binding.Resource.Display],
                related: [new Location(binding.Resource.Source, binding.RoleNameNode!.Span)]);
            return;
        }
    });

    // Every namespace has a default account, so one without a namespace can be another than the binding's.
    private static bool Concerns(RbacBinding binding, PodAccount account, ResourceSet set) =>
        set.Meet(account.Workload.Resource, binding.Resource)
        && (!account.IsDefault || binding.Subjects.Any(subject => subject.AccountName == account.Name && subject.Namespace == account.Namespace));

    private static string? Describe(RbacBinding binding, RbacRole? role)
    {
        if (binding.BindsClusterRole("cluster-admin"))
            return "every right";
        foreach (var rule in role?.Rules.Where(rule => rule.ResourceNames.IsEmpty) ?? [])
        {
            if (rule.GrantsEverything)
                return "every right";
            if (s_rights.Select(right => right.In(rule)).FirstOrDefault(match => match is not null) is { } match)
                return RbacText.Grant(rule, match);
        }
        return null;
    }
}
