using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.ApiServer;

internal sealed class OidcGroupsPrefixMissing : Rule
{
    private const string PrefixFlag = "oidc-groups-prefix";

    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL2022", "OidcGroupsPrefixMissing", DiagnosticSeverity.Warning,
        "Identity-provider groups are not prefixed",
        "{0} takes over groups as the identity provider writes them, so a group called system:masters there is cluster administrator here; give {1} a prefix, as in oidc:",
        controls: ["CIS:5.1.7"],
        references: ["/docs/reference/access-authn-authz/authentication/#openid-connect-tokens", "/docs/reference/command-line-tools-reference/kube-apiserver/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterComponentAction(static (facts, context) =>
        {
            if (facts.Component != Component.ApiServer || facts.KnownValue("oidc-groups-claim") is null or "")
                return;
            var prefix = facts.Last(PrefixFlag);
            if (facts.IsUnset(PrefixFlag))
                context.Report(prefix?.Span ?? facts.Anchor, s_descriptor, [FlagText.Subject(facts), facts.NameOf(PrefixFlag)]);
            else if (prefix?.Value is Setting<string>.Known { Value: "-" } off)
                context.Report(off.Span, s_descriptor, [FlagText.Subject(facts), facts.NameOf(PrefixFlag)]);
        });
        context.RegisterResourceAction([AuthenticationConfigurationView.Kind], static (resource, context) =>
        {
            foreach (var authenticator in AuthenticationConfigurationView.TryCreate(resource)?.Authenticators ?? [])
            {
                if (JwtAuthenticator.FindUnprefixed(authenticator.Groups) is { } unprefixed)
                    context.Report(unprefixed.Span, s_descriptor, [resource.QualifiedDisplay, "claimMappings.groups"]);
            }
        });
    }
}
