using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Rbac;

internal sealed class DefaultServiceAccountUsed : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5074", "DefaultServiceAccountUsed", DiagnosticSeverity.None,
        "Workload runs as the default service account",
        "{0} runs as the default service account; give it an account of its own",
        references: ["/docs/concepts/security/service-accounts"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => PodAccount.Register(context, static (account, _, context) =>
    {
        if (account.IsDefault)
            context.Report(account.NameSpan, s_descriptor, [account.Workload.Resource.Display]);
    });
}
