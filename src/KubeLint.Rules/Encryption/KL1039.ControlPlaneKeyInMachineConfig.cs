using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Rules.Encryption.Credentials;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

internal sealed class ControlPlaneKeyInMachineConfig : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1039", "ControlPlaneKeyInMachineConfig", DiagnosticSeverity.Error,
        "Cluster private key is committed in plain text",
        "{0} writes a private key ({1}) from plain text to '{2}'; replace the key and take the new one from a Secret with contentFrom",
        references: ["/docs/setup/best-practices/certificates"],
        silences: ["KL1036"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction(ClusterApiSpec.Kinds, static (resource, context) =>
    {
        if (SopsDocument.Holds(resource) || ClusterApiSpec.Find(resource)?["files"] is not YamlSequence files)
            return;
        foreach (var file in files.Items.OfType<YamlMapping>())
        {
            if (file["content"] is YamlScalar content && PrivateKeyBlock.FindAll(content.Value).FirstOrDefault() is { } key)
                context.Report(content.Span, s_descriptor, [resource.Display, key.Type, (file["path"] as YamlScalar)?.Value ?? ""]);
        }
    });
}
