using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Encryption;

internal sealed class LocalKeyInsteadOfKms : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1014", "LocalKeyInsteadOfKms", DiagnosticSeverity.None,
        "Encryption keys are kept on the control-plane host",
        "{0} encrypts Secrets with {1}, whose key lies beside etcd; a kms v2 provider keeps it outside",
        controls: ["CIS:5.4.2", "NSA:secrets"],
        references: ["/docs/tasks/administer-cluster/kms-provider/"],
        peers: ["kubescape:C-0208", "kubescape:C-0234"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
    {
        if (SecretsGovernance.FindEntry(resource) is { Providers: [{ Kind: EncryptionProviderKind.AesCbc or EncryptionProviderKind.AesGcm or EncryptionProviderKind.Secretbox } first, ..] })
            context.Report(first.NameNode.Span, s_descriptor, [resource.QualifiedDisplay, first.Name]);
    });
}
