using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Encryption;

internal sealed class EncryptionKeyWellKnown : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1010", "EncryptionKeyWellKnown", DiagnosticSeverity.Error,
        "Encryption key is a published sample or trivially guessable",
        "Key '{0}' of {1} in {2} {3}; make one of 32 random bytes, as 'head -c 32 /dev/urandom | base64' does",
        references: ["/docs/tasks/administer-cluster/encrypt-data"],
        silences: ["KL1007", "KL1008", "KL1009"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
    {
        foreach (var material in EncryptionKeyMaterial.ReadAll(resource))
        {
            if (!material.IsPlaceholder && !material.Bytes.IsDefault && WellKnownKeys.Describe(material.Bytes.AsSpan()) is { } why)
                context.Report(material.Secret.Span, s_descriptor, [material.Key.Name, material.Key.Provider, resource.QualifiedDisplay, why]);
        }
    });
}
