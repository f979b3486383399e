using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Encryption;

internal sealed class EncryptionIdentityFirst : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1002", "EncryptionIdentityFirst", DiagnosticSeverity.Warning,
        "First provider is identity, so new Secrets are stored unencrypted",
        "{0} lists identity first, so new Secrets are stored unencrypted and '{1}' only reads old ones; move identity to the end of 'providers'",
        controls: ["CIS:1.2.28"],
        references: ["/docs/tasks/administer-cluster/decrypt-data"],
        peers: ["kubescape:C-0142", "checkov:CKV_K8S_104"],
        silences: ["KL1005"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
    {
        if (SecretsGovernance.FindEntry(resource) is not { Providers.Length: > 1 } entry || entry.Providers[0].Kind != EncryptionProviderKind.Identity)
            return;
        if (entry.Providers.FirstOrDefault(provider => provider.Kind != EncryptionProviderKind.Identity) is { } encrypting)
            context.Report(entry.Providers[0].NameNode.Span, s_descriptor, [resource.QualifiedDisplay, encrypting.Name], scope: entry.Span);
    });
}
