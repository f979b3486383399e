using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Network;

internal sealed class IngressNginxSnippet : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4032", "IngressNginxSnippet", DiagnosticSeverity.Warning,
        "Ingress injects raw NGINX configuration",
        "{0} injects raw NGINX configuration with '{1}', through which its author can read the controller's secrets (CVE-2021-25742); use the controller's own annotations",
        references: ["https://github.com/kubernetes/ingress-nginx/issues/7837"],
        peers: ["checkov:CKV_K8S_153", "kubescape:C-0059"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(NginxSnippet.Kinds, static (resource, context) =>
    {
        foreach (var snippet in NginxSnippet.FindAll(resource))
            context.Report(snippet.Key.Span, s_descriptor, [resource.Display, snippet.Key.Value]);
    });
}
