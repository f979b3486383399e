using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Encryption;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Encryption;

internal sealed class EncryptionKeyInRepository : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1007", "EncryptionKeyInRepository", DiagnosticSeverity.Error,
        "Encryption key is committed in plain text",
        "Key '{0}' of {1} in {2} is readable in this repository, and with it every backup of etcd; make a new key and fill it in at deploy time, or use kms",
        controls: ["CIS:1.2.28", "CIS:5.4.2", "NSA:secrets"],
        references: ["/docs/tasks/administer-cluster/encrypt-data"],
        silences: ["KL1008"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(EncryptionConfigurationView.Kinds, static (resource, context) =>
    {
        foreach (var material in EncryptionKeyMaterial.ReadAll(resource).Where(material => material.IsKey))
            context.Report(material.Secret.Span, s_descriptor, [material.Key.Name, material.Key.Provider, resource.QualifiedDisplay]);
    });
}
