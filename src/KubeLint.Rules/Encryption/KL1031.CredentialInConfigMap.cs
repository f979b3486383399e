using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Rules.Encryption.Credentials;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Encryption;

internal sealed class CredentialInConfigMap : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1031", "CredentialInConfigMap", DiagnosticSeverity.Warning,
        "ConfigMap contains a credential",
        "Key '{0}' of {1} holds {2}; replace the credential and keep the new one in a Secret that is not committed in clear",
        controls: ["CIS:5.4.1", "NSA:secrets"],
        references: ["/docs/concepts/configuration/secret"],
        peers: ["trivy:KSV-0109", "kubescape:C-0012", "polaris:sensitiveConfigmapContent"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([ConfigurationData.ConfigMap], static (resource, context) =>
    {
        if (SopsDocument.Holds(resource))
            return;
        var entries = ConfigurationData.Read(resource).Where(data => data.Text is not null).ToImmutableArray();
        foreach (var data in entries)
        {
            if (CredentialDetectors.FindFirst(data.Text!) is { } match)
                context.Report(Locate(data, match), s_descriptor, [data.Key.Value, resource.Display, match.What]);
        }
        // An access key id and its secret under keys of their own.
        if (entries.Any(data => CredentialDetectors.IsAwsAccessKeyId(data.Text!))
            && entries.FirstOrDefault(data => CredentialDetectors.IsAwsSecretAccessKey(data.Text!)) is { } secret)
        {
            context.Report(secret.Value.Span, s_descriptor, [secret.Key.Value, resource.Display, "an AWS secret access key"]);
        }
    });

    private static TextSpan Locate(ConfigurationData data, CredentialMatch match) =>
        data.IsEncoded ? data.Value.Span : data.Value.SpanOf(match.Start, match.Length);
}
