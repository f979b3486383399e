using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class TokenMounted : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5062", "TokenMounted", DiagnosticSeverity.None,
        "Pod mounts a service account token",
        "{0} mounts the token of service account '{1}', which nothing here grants a right; set automountServiceAccountToken: false",
        controls: ["CIS:5.1.6"],
        references: ["/docs/tasks/configure-pod-container/configure-service-account"],
        peers:
        [
            "trivy:KSV-0036", "checkov:CKV_K8S_38", "kubescape:C-0034", "kubescape:C-0190", "kubescape:C-0261",
            "polaris:automountServiceAccountToken",
        ]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => PodAccount.Register(context, static (account, set, context) =>
    {
        // An account that is not among the manifests may have its bindings elsewhere too.
        if (account is not { IsDefault: false, Object: { } definition, MountsToken: true } || PodAccount.HasCloudIdentity(definition))
            return;
        if (!set.Rbac.BindingsOfAccount(account.Namespace, account.Name).Any())
            context.Report(account.TokenSpan, s_descriptor, [account.Workload.Resource.Display, account.Name]);
    });
}
