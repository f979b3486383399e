using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Encryption;

internal sealed class EncryptionAesGcmNeedsRotation : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1006", "EncryptionAesGcmNeedsRotation", DiagnosticSeverity.Suggestion,
        "aesgcm needs automated key rotation",
        "{0} encrypts Secrets with aesgcm, whose random nonces repeat in time; change the key before 200 000 writes or use kms v2 or secretbox",
        references: ["/docs/tasks/administer-cluster/encrypt-data#providers"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
    {
        if (SecretsGovernance.FindEntry(resource) is { Providers: [{ Kind: EncryptionProviderKind.AesGcm } first, ..] })
            context.Report(first.NameNode.Span, s_descriptor, [resource.QualifiedDisplay]);
    });
}
