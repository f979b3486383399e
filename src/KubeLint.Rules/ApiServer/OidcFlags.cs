using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;

namespace KubeLint.Rules.ApiServer;

/// <summary>OIDC by single flags, and the same settings of an AuthenticationConfiguration.</summary>
internal sealed class OidcFlags() : FlagTable(Component.ApiServer,
[
    new("KL2020", "OidcIssuerNotHttps", DiagnosticSeverity.Warning, "OIDC issuer is not HTTPS")
    {
        Checks = [new("oidc-issuer-url", Must.Scalar("begin with `https://`", "https://login.example.com", "http://login.example.com", NetworkAddress.IsHttps))],
        Problem = "names an OIDC issuer without TLS and refuses to start",
        Advice = "use an https:// URL for {2}",
        References = [Documentation],
    },
    new("KL2021", "OidcUsernamePrefixDisabled", DiagnosticSeverity.Warning, "Identity-provider user names are not prefixed")
    {
        Checks = [new("oidc-username-prefix", Must.NotBe("corp:u-", "-"))],
        SampleFlags = ["oidc-issuer-url=https://login.example.com", "oidc-client-id=kubernetes"],
        Problem = "takes over user names as the identity provider writes them, names of other users of the cluster included",
        Advice = "give {2} a prefix of its own, as in oidc: or corp:",
        References = [Documentation],
    },
    new("KL2023", "OidcUsernameClaimMutable", DiagnosticSeverity.Suggestion, "OIDC user name comes from a claim users can change")
    {
        Checks = [new("oidc-username-claim", Must.NotBe("sub", [.. s_mutableClaims]))],
        SampleFlags = ["oidc-issuer-url=https://login.example.com", "oidc-client-id=kubernetes"],
        Problem = "takes the user name from the claim {3}, which users may change themselves",
        Advice = "use sub or email for {2}",
        References = [Documentation],
    },
])
{
    private const string Documentation = "/docs/reference/access-authn-authz/authentication/#openid-connect-tokens";

    private static readonly ImmutableArray<string> s_mutableClaims = ["preferred_username", "name", "nickname", "upn"];

    public override void Initialize(AnalysisContext context)
    {
        base.Initialize(context);
        context.RegisterResourceAction([AuthenticationConfigurationView.Kind], (resource, context) =>
        {
            foreach (var authenticator in AuthenticationConfigurationView.TryCreate(resource)?.Authenticators ?? [])
                Judge(authenticator, resource, context);
        });
    }

    private void Judge(JwtAuthenticator authenticator, Resource resource, RuleContext context)
    {
        var subject = resource.QualifiedDisplay;
        if (authenticator.IssuerUrl is { } url && !NetworkAddress.IsHttps(url.Value))
            context.Report(url.Span, this["KL2020"], Arguments(subject, $"url: {url.Value}", "issuer.url", url.Value));
        if (JwtAuthenticator.FindUnprefixed(authenticator.Username) is { } unprefixed)
            context.Report(unprefixed.Span, this["KL2021"], Arguments(subject, "claimMappings.username", "claimMappings.username"));
        if (authenticator.Username?["claim"] is Yaml.Syntax.YamlScalar claim && s_mutableClaims.Contains(claim.Value))
            context.Report(claim.Span, this["KL2023"], Arguments(subject, $"claim: {claim.Value}", "claimMappings.username.claim", claim.Value));
    }
}
