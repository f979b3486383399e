using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Network;

internal sealed class IngressNginxEndOfLife : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4036", "IngressNginxEndOfLife", DiagnosticSeverity.Suggestion,
        "ingress-nginx no longer receives security fixes",
        "Container '{0}' of {1} runs '{2}' of the ingress-nginx project, which was retired in March 2026 and gets no security fixes; move to a maintained controller or to the Gateway API",
        references: ["https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/"],
        peers: ["kubescape:C-0292"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterContainerAction(static (container, context) =>
    {
        if (container.Image is Setting<string>.Known image && NginxController.IsImage(image.Value))
            context.Report(image.Span, s_descriptor, [container.Name, container.Owner.Display, image.Value]);
    });
}
