using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

internal sealed class WebhookCanLockCluster : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL3033", "WebhookCanLockCluster", DiagnosticSeverity.Suggestion,
        "Failing webhook can block system components",
        "{0} has to agree to {1} in every namespace, so while it is down no system pod starts; leave out kube-system and its own namespace with a namespaceSelector",
        references: ["/docs/concepts/cluster-administration/admission-webhooks-good-practices"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(Webhook.Kinds, static (resource, context) =>
    {
        foreach (var webhook in Webhook.Read(resource).Where(webhook => webhook is { FailsClosed: true, TakesAllObjects: true }))
        {
            if (webhook.Node.Find("rules") is { } rules && rules.Value.Mappings().Select(FindPods).OfType<string>().FirstOrDefault() is { } resources)
                context.Report(rules.Key.Span, s_descriptor, [webhook.Display, resources]);
        }
    });

    /// <summary>The words that make a rule match new pods, or null.</summary>
    private static string? FindPods(YamlMapping rule)
    {
        if (!Has(rule["apiGroups"], "") || !Has(rule["operations"], "CREATE") || rule["scope"] is YamlScalar { Value: "Cluster" })
            return null;
        return Has(rule["resources"], "*/*") ? "every resource" : Has(rule["resources"], "pods") ? "pods" : null;
    }

    private static bool Has(YamlNode? list, string wanted) =>
        list is YamlSequence sequence && sequence.Items.Any(item => item is YamlScalar scalar && (scalar.Value == wanted || scalar.Value == "*"));
}
