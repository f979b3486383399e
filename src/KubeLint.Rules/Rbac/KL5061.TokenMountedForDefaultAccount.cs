using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class TokenMountedForDefaultAccount : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5061", "TokenMountedForDefaultAccount", DiagnosticSeverity.Suggestion,
        "Pod mounts the default service account's token",
        "{0} mounts the token of the default service account; set automountServiceAccountToken: false or give it an account of its own",
        controls: ["CIS:5.1.5", "CIS:5.1.6", "NSA:authorization"],
        references: ["/docs/tasks/configure-pod-container/configure-service-account"],
        peers:
        [
            "kube-linter:default-service-account", "trivy:KSV-0036", "checkov:CKV_K8S_38", "checkov:CKV_K8S_41",
            "kubescape:C-0034", "kubescape:C-0190", "kubescape:C-0189", "polaris:automountServiceAccountToken", "kubeaudit:asat",
        ],
        silences: ["KL5074"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => PodAccount.Register(context, static (account, set, context) =>
    {
        // With rights of its own the account is KL5024's matter.
        if (account.IsDefault && account.MountsToken == true && !set.Rbac.BindingsOfAccount(account.Namespace, account.Name).Any())
            context.Report(account.TokenSpan, s_descriptor, [account.Workload.Resource.Display], scope: account.Pod.Span);
    });
}
