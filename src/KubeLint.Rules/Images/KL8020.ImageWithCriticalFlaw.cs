using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Images;

internal sealed class ImageWithCriticalFlaw : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8020", "ImageWithCriticalFlaw", DiagnosticSeverity.Suggestion,
        "Image version has a known critical flaw",
        "{0} has the critical flaw {1}; update to {2} or newer",
        references: ["/docs/reference/issues-security/official-cve-feed/"],
        peers: ["kubescape:C-0081", "kubescape:C-0090", "kubescape:C-0091"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        foreach (var use in ContainerImageUse.Find(set))
        {
            if (ImageFlaw.Find(use.Image) is { } flaw && !set.ImageTransformers.Retags(use.Image) && !set.ImageTransformers.Renames(use.Image))
                context.For(use.Container.Owner).Report(use.Span, s_descriptor, [use.Display, flaw.Id, flaw.Fixed.ToString(3)]);
        }
    });
}
