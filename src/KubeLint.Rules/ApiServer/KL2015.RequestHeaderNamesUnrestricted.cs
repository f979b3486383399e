using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.ApiServer;

internal sealed class RequestHeaderNamesUnrestricted : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL2015", "RequestHeaderNamesUnrestricted", DiagnosticSeverity.Warning,
        "Any front-proxy certificate may assert identities",
        "{0} lets every certificate of the front-proxy CA say on whose behalf it calls; set {1} to the proxy's name, as in front-proxy-client",
        references: ["/docs/tasks/extend-kubernetes/configure-aggregation-layer/", "/docs/reference/command-line-tools-reference/kube-apiserver/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterComponentAction(static (facts, context) =>
    {
        if (facts.Component != Component.ApiServer || !FrontProxy.AcceptsAnyName(facts))
            return;
        // With the clients' own CA KL2014 says more.
        if (FrontProxy.KnownCa(facts) is { } ca && facts.KnownValue("client-ca-file") != ca.Value)
            context.Report(facts.Last(FrontProxy.NamesFlag)?.Span ?? facts.Anchor, s_descriptor, [FlagText.Subject(facts), facts.NameOf(FrontProxy.NamesFlag)]);
    });
}
