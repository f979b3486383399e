using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Admission;

internal sealed class WebhookFailsOpen : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3030", "WebhookFailsOpen", DiagnosticSeverity.Suggestion,
        "Admission webhook is ignored when it fails",
        "{0} is passed over when it fails or is made to fail; set failurePolicy to Fail if it guards the cluster",
        controls: ["CIS:5.1.12"],
        references: ["/docs/concepts/cluster-administration/admission-webhooks-good-practices"],
        peers: ["kubescape:C-0036", "kubescape:C-0039"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(Webhook.Kinds, static (resource, context) =>
    {
        foreach (var webhook in Webhook.Read(resource))
        {
            if (webhook.FailurePolicy is { Value: "Ignore" } policy)
                context.Report(policy.Span, s_descriptor, [webhook.Display]);
        }
    });
}
