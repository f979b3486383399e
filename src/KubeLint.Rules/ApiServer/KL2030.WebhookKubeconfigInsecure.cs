using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.ControlPlane.Documents;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.ApiServer;

internal sealed class WebhookKubeconfigInsecure : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL2030", "WebhookKubeconfigInsecure", DiagnosticSeverity.Error,
        "Webhook connection is not protected by TLS verification",
        "{0} connects {1}; use https:// and certificate-authority",
        references: ["/docs/reference/access-authn-authz/authentication/#webhook-token-authentication"]);

    private static readonly ImmutableArray<(string Flag, string Purpose)> s_flags =
    [
        ("authentication-token-webhook-config-file", "authentication"),
        ("authorization-webhook-config-file", "authorization"),
        ("audit-webhook-config-file", "audit"),
    ];

    private static readonly ResourceKind s_admissionConfiguration = new("apiserver.config.k8s.io", "AdmissionConfiguration");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        var kubeconfigs = set.OfKind(KubeconfigView.Kind).Select(KubeconfigView.TryCreate).OfType<KubeconfigView>().ToList();
        if (kubeconfigs.Count == 0)
            return;
        var webhooks = set.Resources.SelectMany(resource => FindWebhooks(resource, set.ComponentsOf(resource))).ToList();
        foreach (var kubeconfig in kubeconfigs)
        {
            var purpose = webhooks.FirstOrDefault(webhook => ConfigurationFile.IsContentOf(kubeconfig.Resource, webhook.Path)).Purpose;
            foreach (var cluster in kubeconfig.Clusters)
                Judge(kubeconfig.Resource, cluster, purpose, context);
        }
    });

    private static void Judge(Resource kubeconfig, YamlMapping cluster, string? purpose, RuleContext context)
    {
        var server = KubeconfigView.ServerOf(cluster);
        var (span, how) = server is not null && NetworkAddress.IsHttp(server.Value)
            ? (server.Span, "without TLS (http://)")
            : (KubeconfigView.FindSkippedVerification(cluster)?.Span, "without verifying the certificate (insecure-skip-tls-verify)");
        if (span is not { } place)
            return;
        var severity = purpose is null ? DiagnosticSeverity.Suggestion
            : server is not null && NetworkAddress.IsLoopback(NetworkAddress.HostOf(server.Value)) ? DiagnosticSeverity.Warning
            : DiagnosticSeverity.Error;
        var target = purpose is null ? "to the API server " : $"to the {purpose} webhook ";
        context.For(kubeconfig).Report(place, s_descriptor, [$"Kubeconfig {Describe(kubeconfig)}", target + how], severity);
    }

    private static string Describe(Resource kubeconfig) =>
        kubeconfig.Container is { } container ? "in " + container.Display : $"'{kubeconfig.Source.Path[(kubeconfig.Source.Path.LastIndexOfAny(['/', '\\']) + 1)..]}'";

    private static IEnumerable<(string Path, string Purpose)> FindWebhooks(Resource resource, ImmutableArray<ComponentFacts> components)
    {
        foreach (var facts in components.Where(facts => facts.Component == Component.ApiServer))
        {
            foreach (var (flag, purpose) in s_flags)
            {
                if (facts.KnownValue(flag) is { Length: > 0 } path)
                    yield return (path, purpose);
            }
        }
        foreach (var authorizer in AuthorizationConfigurationView.TryCreate(resource)?.Authorizers ?? [])
        {
            if (authorizer.KubeConfigFile is { } path)
                yield return (path.Value, "authorization");
        }
        if (resource.Kind != s_admissionConfiguration || resource.Node["plugins"] is not YamlSequence plugins)
            yield break;
        foreach (var plugin in plugins.Items.OfType<YamlMapping>())
        {
            if (((plugin["configuration"] as YamlMapping)?["imagePolicy"] as YamlMapping)?["kubeConfigFile"] is YamlScalar path)
                yield return (path.Value, "image policy");
        }
    }
}
