using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Encryption;

internal sealed class EncryptionAesCbc : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1005", "EncryptionAesCbc", DiagnosticSeverity.Suggestion,
        "aescbc is a weak choice for encryption at rest",
        "{0} encrypts '{1}' with aescbc, which is open to padding oracle attacks; prefer kms v2 or secretbox and keep aescbc behind it to read old data",
        references: ["/docs/tasks/administer-cluster/encrypt-data#providers"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
        {
            if (SecretsGovernance.FindEntry(resource) is not { Providers.IsEmpty: false } entry || entry.Providers[0].Kind != EncryptionProviderKind.AesCbc)
                return;
            var name = entry.FindCovering(EncryptedResource.Secrets)!.Value;
            context.Report(entry.Providers[0].NameNode.Span, s_descriptor, [resource.QualifiedDisplay, name]);
        });
        context.RegisterResourceAction(OpenShiftEncryption.Kinds, static (resource, context) =>
        {
            if (OpenShiftEncryption.FindType(resource) is { Value: "aescbc" } type)
            {
                context.Report(type.Span, s_descriptor, [resource.QualifiedDisplay, "secrets"],
                    messageFormat: "{0} encrypts '{1}' with aescbc, which is open to padding oracle attacks; prefer aesgcm, whose keys the platform rotates");
            }
        });
    }
}
