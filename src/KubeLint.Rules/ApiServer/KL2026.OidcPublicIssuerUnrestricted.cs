using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.ApiServer;

internal sealed class OidcPublicIssuerUnrestricted : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL2026", "OidcPublicIssuerUnrestricted", DiagnosticSeverity.Warning,
        "Tokens of a public identity provider are accepted without restriction",
        "{0} accepts tokens of everyone who has an account at {1}; demand a claim of your organisation with {2}",
        references: ["/docs/reference/access-authn-authz/authentication/#openid-connect-tokens", "/docs/reference/command-line-tools-reference/kube-apiserver/"]);

    /// <summary>Issuers that serve the whole world; a path below one of the first three belongs to one customer.</summary>
    private static readonly ImmutableArray<string> s_publicIssuers =
    [
        "https://accounts.google.com",
        "https://token.actions.githubusercontent.com",
        "https://gitlab.com",
        "https://login.microsoftonline.com/common",
        "https://login.microsoftonline.com/common/v2.0",
        "https://login.microsoftonline.com/organizations",
        "https://login.microsoftonline.com/organizations/v2.0",
    ];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterComponentAction(static (facts, context) =>
        {
            if (facts.Component == Component.ApiServer
                && facts.Last("oidc-issuer-url")?.Value is Setting<string>.Known url
                && IsPublic(url.Value)
                && facts.IsUnset("oidc-required-claim"))
            {
                context.Report(url.Span, s_descriptor, [FlagText.Subject(facts), url.Value, facts.NameOf("oidc-required-claim")]);
            }
        });
        context.RegisterResourceAction([AuthenticationConfigurationView.Kind], static (resource, context) =>
        {
            foreach (var authenticator in AuthenticationConfigurationView.TryCreate(resource)?.Authenticators ?? [])
            {
                if (authenticator is { IssuerUrl: { } url, HasValidationRules: false } && IsPublic(url.Value))
                    context.Report(url.Span, s_descriptor, [resource.QualifiedDisplay, url.Value, "claimValidationRules"]);
            }
        });
    }

    private static bool IsPublic(string url) => s_publicIssuers.Contains(url.TrimEnd('/'), StringComparer.OrdinalIgnoreCase);
}
