using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Rules.Encryption.Credentials;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Encryption;

internal sealed class KubeconfigWithCredentials : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1037", "KubeconfigWithCredentials", DiagnosticSeverity.Error,
        "kubeconfig with embedded credentials is committed",
        "{0} carries {1} of user '{2}' in a kubeconfig; revoke it and use an exec plugin, or keep the file out of the repository",
        references: ["/docs/concepts/configuration/organize-cluster-access-kubeconfig"],
        peers: ["kubescape:C-0012"],
        silences: ["KL1030", "KL1031", "KL1036"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction([new("", "Config")], static (resource, context) =>
        {
            // Those in Secrets and ConfigMaps are found below, base64-encoded ones among them.
            if (resource.Container?.Kind == ConfigurationData.Secret || resource.Container?.Kind == ConfigurationData.ConfigMap || SopsDocument.Holds(resource))
                return;
            foreach (var credential in KubeconfigCredential.FindAll(resource.Node))
                context.Report(credential.Value.Span, s_descriptor, [resource.Container?.Display ?? "This file", credential.Field, credential.User]);
        });
        context.RegisterResourceAction([ConfigurationData.Secret, ConfigurationData.ConfigMap], static (resource, context) =>
        {
            if (SopsDocument.Holds(resource))
                return;
            foreach (var data in ConfigurationData.Read(resource))
                CheckEmbedded(data, resource, context);
        });
    }

    private static void CheckEmbedded(ConfigurationData data, Resource resource, RuleContext context)
    {
        if (data.Text is not { } text || !KubeconfigCredential.MayHold(text) || (data.Value.Tag is not null && Placeholder.IsUnknown(data.Value)))
            return;
        var stream = data.IsEncoded
            ? YamlParser.Parse(new SourceFile(resource.Source.Path, text))
            : YamlParser.ParseEmbedded(resource.Source, data.Value);
        foreach (var credential in stream.Documents.SelectMany(document => KubeconfigCredential.FindAll(document.Root)))
        {
            context.Report(data.IsEncoded ? data.Value.Span : credential.Value.Span, s_descriptor,
                [resource.Display, credential.Field, credential.User], scope: data.Value.Span);
            // Behind base64 all stand at the same place.
            if (data.IsEncoded)
                return;
        }
    }
}
