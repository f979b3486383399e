using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.ApiServer;

internal sealed class AuthorizationWebhookNoOpinion : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL2047", "AuthorizationWebhookNoOpinion", DiagnosticSeverity.Suggestion,
        "Authorization webhook is skipped when it fails",
        "{0} passes over the authorization webhook '{1}' while it is down, and with it what it denies; set failurePolicy to Deny or put RBAC first",
        references: ["/docs/reference/access-authn-authz/authorization/#using-configuration-file-for-authorization"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([AuthorizationConfigurationView.Kind], static (resource, context) =>
    {
        var authorizers = AuthorizationConfigurationView.TryCreate(resource)?.Authorizers ?? [];
        var rbac = authorizers.FirstOrDefault(authorizer => authorizer.Type?.Value == "RBAC");
        // Behind RBAC a webhook only grants: an outage takes rights away and gives none.
        foreach (var authorizer in authorizers.TakeWhile(authorizer => authorizer != rbac))
        {
            if (rbac is not null && authorizer.Type?.Value == "Webhook" && authorizer.FailurePolicy is { Value: "NoOpinion" } policy)
                context.Report(policy.Span, s_descriptor, [resource.QualifiedDisplay, authorizer.Name]);
        }
    });
}
