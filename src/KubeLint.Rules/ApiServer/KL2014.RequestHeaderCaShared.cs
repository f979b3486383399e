using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.ApiServer;

internal sealed class RequestHeaderCaShared : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL2014", "RequestHeaderCaShared", DiagnosticSeverity.Error,
        "Front-proxy CA equals client CA",
        "{0} lets every holder of a client certificate act as any user, since front proxies are trusted by the same CA ({1}); use a CA of its own and set {2}",
        references: ["/docs/tasks/extend-kubernetes/configure-aggregation-layer/", "/docs/reference/command-line-tools-reference/kube-apiserver/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterComponentAction(static (facts, context) =>
    {
        if (facts.Component != Component.ApiServer || !FrontProxy.AcceptsAnyName(facts))
            return;
        if (FrontProxy.KnownCa(facts) is { } ca && facts.KnownValue("client-ca-file") == ca.Value)
            context.Report(ca.Span, s_descriptor, [FlagText.Subject(facts), FlagText.Evidence(facts, facts.Last(FrontProxy.CaFlag)!), facts.NameOf(FrontProxy.NamesFlag)]);
    });
}
