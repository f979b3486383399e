using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class IngressWithoutTls : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4030", "IngressWithoutTls", DiagnosticSeverity.Suggestion,
        "Ingress serves plain HTTP",
        "{0} has no tls section, so it serves plain HTTP; add one with a certificate for its hosts",
        controls: ["NSA:network-separation"],
        references: ["/docs/concepts/services-networking/ingress#tls"],
        peers: ["polaris:tlsSettingsMissing", "kubescape:C-0263", "kubescape:C-0231", "kubescape:C-0245"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        var ingresses = IngressView.Kinds.SelectMany(set.OfKind).Select(static resource => new IngressView(resource)).ToList();
        foreach (var ingress in ingresses.Where(static ingress => ingress.HasTls == false && !IngressTermination.MayBeElsewhere(ingress)))
        {
            if (!ingresses.Exists(other => IngressTermination.IsBy(other, ingress)))
                context.For(ingress.Resource).Report(ingress.Resource.Node.Find("spec")!.Key.Span, s_descriptor, [ingress.Resource.Display]);
        }
    });
}
