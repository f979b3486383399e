using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Images;

internal sealed class ImageTagMissing : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8002", "ImageTagMissing", DiagnosticSeverity.Warning,
        "Image has no tag",
        "{0} has no tag and so means 'latest'; name a fixed version or a digest",
        references: ["/docs/concepts/containers/images"],
        peers: ["kube-linter:latest-tag", "trivy:KSV-0013", "checkov:CKV_K8S_14", "polaris:tagNotSpecified", "kube-score:container-image-tag", "kubeaudit:image"],
        silences: ["KL8003"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        foreach (var use in ContainerImageUse.Find(set).Where(use => use.Image is { Tag: null, Digest: null } && !set.ImageTransformers.Retags(use.Image)))
            context.For(use.Container.Owner).Report(use.Span, s_descriptor, [use.Display]);
    });
}
