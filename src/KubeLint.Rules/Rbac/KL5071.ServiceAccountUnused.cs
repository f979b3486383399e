using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Rbac;

internal sealed class ServiceAccountUnused : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5071", "ServiceAccountUnused", DiagnosticSeverity.None,
        "ServiceAccount has neither a binding nor a workload",
        "{0} is used by no workload and no binding among the manifests; remove it",
        references: ["/docs/concepts/security/service-accounts"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        var used = set.Workloads
            .Select(workload => ((workload.PodSpec.ServiceAccountName as Setting<string>.Known)?.Value, workload.Resource.Namespace))
            .ToLookup(pair => pair.Value ?? "", pair => pair.Namespace);
        foreach (var account in set.OfKind(PodAccount.Kind))
        {
            if (account.Name is "" or "default" || Placeholder.IsUnknown(account.Name) || account.IsPatch || PodAccount.HasCloudIdentity(account))
                continue;
            if (!used[account.Name].Any(@namespace => Meets(@namespace, account)) && !set.Rbac.BindingsOfAccount(account.Namespace, account.Name).Any())
                context.For(account).Report(account.Anchor, s_descriptor, [account.Display]);
        }
    });

    private static bool Meets(string @namespace, Resource account) =>
        @namespace.Length == 0 || account.Namespace.Length == 0 || @namespace == account.Namespace;
}
