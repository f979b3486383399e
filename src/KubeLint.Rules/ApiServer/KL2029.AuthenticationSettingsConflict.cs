using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.ApiServer;

internal sealed class AuthenticationSettingsConflict : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL2029", "AuthenticationSettingsConflict", DiagnosticSeverity.Error,
        "Structured authentication conflicts with flags",
        "{0} {1} and refuses to start; {2}",
        references: ["/docs/reference/access-authn-authz/authentication/#using-authentication-configuration", "/docs/reference/command-line-tools-reference/kube-apiserver/"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterComponentAction(FindOidcFlags);
        context.RegisterResourceAction([AuthenticationConfigurationView.Kind], FindIdleConditions);
        context.RegisterRepositoryAction(FindAnonymousTwice);
    }

    private static void FindOidcFlags(ComponentFacts facts, RuleContext context)
    {
        if (facts.Component != Component.ApiServer || facts.KnownValue("authentication-config") is null or "")
            return;
        if (facts.Flags.FirstOrDefault(flag => flag.Name.StartsWith("oidc-", StringComparison.Ordinal)) is { } oidc)
        {
            context.Report(facts.Last("authentication-config")!.Span, s_descriptor,
                [FlagText.Subject(facts), $"sets {facts.NameOf("authentication-config")} beside {FlagText.Name(facts, oidc)}", "move the OIDC settings into the file"],
                related: [new Location(facts.Resource.Source, oidc.Span)]);
        }
    }

    private static void FindIdleConditions(Resource resource, RuleContext context)
    {
        var view = AuthenticationConfigurationView.TryCreate(resource);
        if (view is { AnonymousConditions: { } conditions, AnonymousEnabled: { } enabled } && enabled.AsBoolean() == false)
        {
            context.Report(conditions.Key.Span, s_descriptor,
                [resource.QualifiedDisplay, "gives conditions for anonymous requests that it does not enable", "remove anonymous.conditions or enable them"]);
        }
    }

    private static void FindAnonymousTwice(ResourceSet set, RuleContext context)
    {
        var views = set.OfKind(AuthenticationConfigurationView.Kind).Select(AuthenticationConfigurationView.TryCreate).Where(view => view?.Anonymous is not null).ToList();
        if (views.Count == 0)
            return;
        foreach (var facts in set.Components.Where(facts => facts.Component == Component.ApiServer))
        {
            if (facts.Last("anonymous-auth") is not { } flag || facts.Last("authentication-config")?.Value is not Setting<string>.Known path)
                continue;
            if (views.FirstOrDefault(view => ConfigurationFile.IsContentOf(view!.Resource, path.Value)) is { } view)
            {
                context.For(facts.Resource).Report(flag.Span, s_descriptor,
                    [FlagText.Subject(facts), $"sets {FlagText.Name(facts, flag)} beside an AuthenticationConfiguration with 'anonymous'", "remove the flag"],
                    related: [new Location(view.Resource.Source, view.Anonymous!.Key.Span)]);
            }
        }
    }
}
