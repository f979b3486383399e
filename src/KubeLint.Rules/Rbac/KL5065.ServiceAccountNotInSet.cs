using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class ServiceAccountNotInSet : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5065", "ServiceAccountNotInSet", DiagnosticSeverity.None,
        "ServiceAccount is not defined in this set",
        "{0} runs as service account '{1}', which is not among the manifests; correct the name or add the account",
        references: ["/docs/tasks/configure-pod-container/configure-service-account"],
        peers: ["kube-linter:non-existent-service-account", "kubescape:C-0307"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => PodAccount.Register(context, static (account, set, context) =>
    {
        if (account is { IsDefault: false, Object: null } && set.Find(PodAccount.Kind, account.Namespace, account.Name) is null && set.OfKind(PodAccount.Kind).Any(other => other.Namespace == account.Namespace))
            context.Report(account.NameSpan, s_descriptor, [account.Workload.Resource.Display, account.Name]);
    });
}
