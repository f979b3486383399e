using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Encryption;

internal sealed class EncryptionIdentityFallback : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1004", "EncryptionIdentityFallback", DiagnosticSeverity.None,
        "Identity fallback still allows unencrypted Secrets to be read",
        "{0} still reads Secrets that are stored in plain text; rewrite every Secret, then remove the identity provider behind {1}",
        references: ["/docs/tasks/administer-cluster/encrypt-data"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
    {
        if (SecretsGovernance.FindEntry(resource) is not { Providers.Length: > 1 } entry || entry.Providers[0].Kind == EncryptionProviderKind.Identity)
            return;
        if (entry.Providers.FirstOrDefault(provider => provider.Kind == EncryptionProviderKind.Identity) is { } identity)
            context.Report(identity.NameNode.Span, s_descriptor, [resource.QualifiedDisplay, entry.Providers[0].Name]);
    });
}
