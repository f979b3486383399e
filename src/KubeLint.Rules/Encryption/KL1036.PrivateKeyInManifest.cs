using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Rules.Encryption.Credentials;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

internal sealed class PrivateKeyInManifest : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL1036", "PrivateKeyInManifest", DiagnosticSeverity.Error,
        "Private key is committed in plain text",
        "{0} holds a private key ({1}) in plain text in '{2}'; replace the key pair and keep the new key out of the repository",
        references: ["/docs/concepts/security/secrets-good-practices"],
        peers: ["kubescape:C-0012", "polaris:sensitiveConfigmapContent"],
        silences: ["KL1030", "KL1031", "KL1033", "KL1035"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(static (document, context) =>
    {
        // An embedded document is a part of a text that is looked at as a whole.
        if (document.IsEmbedded || !PrivateKeyBlock.MayHold(document.Source.Text.AsSpan(document.Span.Start, document.Span.Length)) || SopsDocument.IsEncrypted(document))
            return;
        ImmutableArray<Resource> resources = default;
        foreach (var scalar in ScalarWalk.Values(document.Root))
        {
            foreach (var key in PrivateKeyBlock.FindAll(scalar.Value).DistinctBy(key => scalar.SpanOf(key.Start, key.Length)))
            {
                if (resources.IsDefault)
                    resources = [.. ResourceReader.Read(document).Where(resource => resource.Document == document)];
                Report(scalar, key, document, resources, context);
            }
        }
    });

    private static void Report(YamlScalar scalar, PrivateKeyBlock key, YamlDocument document, ImmutableArray<Resource> resources, RuleContext context)
    {
        var resource = resources.FirstOrDefault(resource => resource.Node.Span.Contains(scalar.Span));
        if (resource?.Kind.Kind == "SealedSecret")
            return;
        (resource is null ? context : context.For(resource)).Report(scalar.SpanOf(key.Start, key.Length), s_descriptor,
            [resource?.Display ?? "This file", key.Type, NodePath.Of(resource?.Node ?? document.Root, scalar.Span)],
            scope: scalar.Span);
    }
}
