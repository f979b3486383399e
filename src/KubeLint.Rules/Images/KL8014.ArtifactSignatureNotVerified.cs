using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Images;

internal sealed class ArtifactSignatureNotVerified : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8014", "ArtifactSignatureNotVerified", DiagnosticSeverity.None,
        "Artifact signatures are not verified",
        "{0} has no 'verify' section and nothing in the set verifies images; add spec.verify with the signer's key or identity",
        controls: ["CIS:5.5.1"],
        references: ["https://fluxcd.io/flux/components/source/ocirepositories/#verification"],
        peers: ["kubescape:C-0236", "kubescape:C-0237"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    private static readonly ImmutableArray<ResourceKind> s_kinds =
    [
        new("source.toolkit.fluxcd.io", "OCIRepository"), new("source.toolkit.fluxcd.io", "HelmChart"), new("source.toolkit.fluxcd.io", "GitRepository"),
    ];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        if (set.Resources.Any(VerifiesImages))
            return;
        foreach (var source in s_kinds.SelectMany(set.OfKind).Where(static source => !source.IsPatch))
        {
            if (source.Node.Find("spec") is { Value: YamlMapping spec, Key: var key } && spec["verify"] is null or YamlScalar { IsNull: true })
                context.For(source).Report(key.Span, s_descriptor, [source.Display]);
        }
    });

    private static bool VerifiesImages(Resource resource) => resource.Kind.Group switch
    {
        "policy.sigstore.dev" => resource.Kind.Kind == "ClusterImagePolicy",
        "config.ratify.deislabs.io" => true,
        "policies.kyverno.io" => resource.Kind.Kind.EndsWith("ImageValidatingPolicy", StringComparison.Ordinal),
        "kyverno.io" => (resource.Node["spec"] as YamlMapping)?["rules"].Mappings().Any(static rule => rule["verifyImages"] is not null) == true,
        _ => resource.Name.StartsWith("connaisseur", StringComparison.Ordinal),
    };
}
