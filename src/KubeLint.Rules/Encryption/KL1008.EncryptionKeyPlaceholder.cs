using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Encryption;

internal sealed class EncryptionKeyPlaceholder : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1008", "EncryptionKeyPlaceholder", DiagnosticSeverity.Suggestion,
        "Encryption key is a placeholder",
        "Key '{0}' of {1} in {2} is still a placeholder; the API server does not start until a base64-encoded key takes its place",
        references: ["/docs/tasks/administer-cluster/encrypt-data"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
    {
        foreach (var material in EncryptionKeyMaterial.ReadAll(resource).Where(material => material.IsPlaceholder))
            context.Report(material.Secret.Span, s_descriptor, [material.Key.Name, material.Key.Provider, resource.QualifiedDisplay]);
    });
}
