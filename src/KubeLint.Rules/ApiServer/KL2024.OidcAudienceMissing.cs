using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.ApiServer;

internal sealed class OidcAudienceMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL2024", "OidcAudienceMissing", DiagnosticSeverity.Error,
        "OIDC configuration has no audience",
        "{0} {1} and refuses to start; {2}",
        references: ["/docs/reference/access-authn-authz/authentication/#openid-connect-tokens", "/docs/reference/command-line-tools-reference/kube-apiserver/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterComponentAction(static (facts, context) =>
        {
            if (facts.Component == Component.ApiServer && facts.KnownValue("oidc-issuer-url") is { Length: > 0 } && facts.IsUnset("oidc-client-id"))
            {
                context.Report(facts.Last("oidc-client-id")?.Span ?? facts.Anchor, s_descriptor,
                    [FlagText.Subject(facts), "names an OIDC issuer without saying for whom its tokens must be issued", "set " + facts.NameOf("oidc-client-id")]);
            }
        });
        context.RegisterResourceAction([AuthenticationConfigurationView.Kind], static (resource, context) =>
        {
            foreach (var authenticator in AuthenticationConfigurationView.TryCreate(resource)?.Authenticators ?? [])
                Judge(authenticator, resource, context);
        });
    }

    private static void Judge(JwtAuthenticator authenticator, Resource resource, RuleContext context)
    {
        var subject = resource.QualifiedDisplay;
        if (authenticator is { HasNoAudience: true, Issuer: { Value: YamlMapping } issuer })
        {
            context.Report((authenticator.Audiences ?? issuer).Key.Span, s_descriptor,
                [subject, "names an OIDC issuer without saying for whom its tokens must be issued", "list the cluster's client id in issuer.audiences"]);
        }
        else if (authenticator is { Audiences.Value: YamlSequence { Items.Length: > 1 } audiences, AudienceMatchPolicy: null })
        {
            context.Report(audiences.Span, s_descriptor,
                [subject, "lists several audiences without a policy", "set issuer.audienceMatchPolicy to MatchAny"]);
        }
    }
}
