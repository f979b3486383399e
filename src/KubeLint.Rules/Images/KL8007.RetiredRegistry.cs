using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Images;

internal sealed class RetiredRegistry : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8007", "RetiredRegistry", DiagnosticSeverity.Warning,
        "Image registry is retired",
        "{0} comes from '{1}', which is retired; {2}",
        references: ["https://kubernetes.io/blog/2023/03/10/image-registry-redirect/"],
        peers: ["kubescape:C-0253"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterRepositoryAction(static (set, context) =>
        {
            foreach (var use in ContainerImageUse.Find(set).Where(use => !set.ImageTransformers.Renames(use.Image)))
                Check(use.Image, use.Display, context.For(use.Container.Owner));
        });
        context.RegisterResourceAction(ImageRepositories.Kinds, static (resource, context) =>
        {
            foreach (var repository in ImageRepositories.Find(resource))
                Check(repository, $"Image repository '{repository.Text}' of {resource.Display}", context);
        });
    }

    private static void Check(ImageReference image, string display, RuleContext context)
    {
        if (RetiredRegistries.Find(image) is var (registry, advice))
            context.Report(image.Scalar!.Span, s_descriptor, [display, registry, advice]);
    }
}
