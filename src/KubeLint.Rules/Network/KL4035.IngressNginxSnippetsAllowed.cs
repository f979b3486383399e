using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Network;

internal sealed class IngressNginxSnippetsAllowed : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4035", "IngressNginxSnippetsAllowed", DiagnosticSeverity.Warning,
        "Ingress controller accepts snippet annotations",
        "{0} sets {1}, so that {2}; remove the setting",
        references: ["https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/#allow-snippet-annotations"],
        peers: ["kubescape:C-0059", "checkov:CKV_K8S_153"]);

    private static readonly (string Key, string Value, string Effect)[] s_settings =
    [
        ("allow-snippet-annotations", "true", "whoever may write an Ingress can inject NGINX configuration and read the controller's secrets"),
        ("annotations-risk-level", "Critical", "annotations of every risk are accepted, those that inject configuration too"),
        ("strict-validate-path-type", "false", "paths of an Ingress are not checked before they reach the NGINX configuration"),
    ];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction([new ResourceKind("", "ConfigMap")], static (resource, context) => CheckConfigMap(resource, context));
        context.RegisterContainerAction(static (container, context) =>
        {
            foreach (var word in container.Command.Concat(container.Arguments).Where(word => word.Text.TrimStart('-') is "enable-annotation-validation=false" && word.Text.StartsWith('-')))
                context.Report(word.Span, s_descriptor, [container.Owner.Display, word.Text, "annotations are not checked before they reach the NGINX configuration"]);
        });
    }

    private static void CheckConfigMap(Resource resource, RuleContext context)
    {
        if (resource.Node["data"] is not YamlMapping data)
            return;
        var found = s_settings.Where(setting => data[setting.Key] is YamlScalar value && value.Value.Equals(setting.Value, StringComparison.OrdinalIgnoreCase)).ToList();
        // Snippets take both settings since 1.12; together they are one decision.
        if (found.Count > 1 && found[0].Key == s_settings[0].Key && found[1].Key == s_settings[1].Key)
            found.RemoveAt(1);
        foreach (var (key, _, effect) in found)
            context.Report(data[key]!.Span, s_descriptor, [resource.Display, $"'{key}: {((YamlScalar)data[key]!).Value}'", effect]);
    }
}
