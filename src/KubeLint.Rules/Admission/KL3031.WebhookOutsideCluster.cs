using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Admission;

internal sealed class WebhookOutsideCluster : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3031", "WebhookOutsideCluster", DiagnosticSeverity.Suggestion,
        "Admission webhook sends objects outside the cluster",
        "{0} sends objects, Secrets too where its rules match them, to the host '{1}' outside the cluster; call a Service of the cluster with clientConfig.service",
        references: ["/docs/reference/access-authn-authz/extensible-admission-controllers/#url"],
        peers: ["kubescape:C-0036", "kubescape:C-0039"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(Webhook.Kinds, static (resource, context) =>
    {
        foreach (var webhook in Webhook.Read(resource))
        {
            if (webhook.Node.FindEntry("clientConfig", "url")?.Value.AsReadable() is { Value.Length: > 0 } url && NetworkAddress.HostOf(url.Value) is { Length: > 0 } host && !IsInside(host))
                context.Report(url.Span, s_descriptor, [webhook.Display, host]);
        }
    });

    private static bool IsInside(string host) =>
        NetworkAddress.IsLoopback(host) || host.EndsWith(".svc", StringComparison.OrdinalIgnoreCase) || host.Contains(".svc.", StringComparison.OrdinalIgnoreCase);
}
