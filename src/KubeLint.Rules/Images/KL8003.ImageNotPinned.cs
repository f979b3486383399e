using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Images;

internal sealed class ImageNotPinned : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8003", "ImageNotPinned", DiagnosticSeverity.None,
        "Image is not pinned by digest",
        "{0} is not pinned by digest; append '@sha256:…' of the image that was tested",
        references: ["/docs/concepts/containers/images"],
        peers: ["checkov:CKV_K8S_43", "kubescape:C-0236", "kubescape:C-0306"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        foreach (var use in ContainerImageUse.Find(set).Where(use => use.Image.Digest is null && !set.ImageTransformers.Retags(use.Image)))
            context.For(use.Container.Owner).Report(use.Span, s_descriptor, [use.Display]);
    });
}
