using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

internal sealed class PlaintextSecretInRepository : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1030", "PlaintextSecretInRepository", DiagnosticSeverity.Warning,
        "Secret manifest contains its data in clear",
        "{0} holds {1} in clear, base64 is no encryption; replace what was committed, and encrypt the file (SOPS, SealedSecret) or fetch it (ExternalSecret)",
        controls: ["CIS:5.4.2", "NSA:secrets"],
        references: ["/docs/concepts/security/secrets-good-practices"],
        peers: ["kubescape:C-0012"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterResourceAction([ConfigurationData.Secret], static (resource, context) =>
    {
        // Helm writes its own release records; they are no manifests.
        if (SopsDocument.Holds(resource) || (resource.Node["type"] as YamlScalar)?.Value == "helm.sh/release.v1")
            return;
        var literals = ConfigurationData.Read(resource).Where(IsLiteral).ToImmutableArray();
        if (literals.IsEmpty)
            return;
        var count = literals.Length == 1 ? "1 value" : string.Create(CultureInfo.InvariantCulture, $"{literals.Length} values");
        context.Report(literals[0].Value.Span, s_descriptor, [resource.Display, count]);
    });

    private static bool IsLiteral(ConfigurationData data) =>
        !PlaceholderText.StandsForSecret(data.Value)
        && (data.Text is null || (data.Text.Length > 0 && !PlaceholderText.StandsForSecret(data.Text) && !PublicCertificates.IsAllOf(data.Text)));
}
