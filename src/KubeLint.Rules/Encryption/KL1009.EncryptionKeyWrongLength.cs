using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Encryption;

internal sealed class EncryptionKeyWrongLength : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1009", "EncryptionKeyWrongLength", DiagnosticSeverity.Error,
        "Encryption key has the wrong length",
        "Key '{0}' of {1} in {2} {3}; {1} accepts {4} bytes, base64-encoded",
        references: ["/docs/tasks/administer-cluster/encrypt-data"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
    {
        foreach (var material in EncryptionKeyMaterial.ReadAll(resource))
        {
            var secretbox = EncryptionProvider.KindOf(material.Key.Provider) == EncryptionProviderKind.Secretbox;
            if (material.IsPlaceholder || (material.IsKey && !(secretbox && material.Bytes.Length != 32)))
                continue;
            var found = material.Bytes.IsDefault ? "is not base64" : string.Create(CultureInfo.InvariantCulture, $"decodes to {material.Bytes.Length} bytes");
            context.Report(material.Secret.Span, s_descriptor,
                [material.Key.Name, material.Key.Provider, resource.QualifiedDisplay, found, secretbox ? "32" : "16, 24 or 32"]);
        }
    });
}
