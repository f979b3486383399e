using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Rules.Images;

internal sealed class UnmaintainedImageSource : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL8008", "UnmaintainedImageSource", DiagnosticSeverity.Suggestion,
        "Image source no longer receives updates",
        "{0} gets no more updates: {2}; move to a source that is maintained instead of {1}",
        references: ["/docs/concepts/containers/images"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        foreach (var use in ContainerImageUse.Find(set).Where(use => !set.ImageTransformers.Renames(use.Image)))
        {
            if (UnmaintainedSources.Find(use.Image) is var (place, reason))
                context.For(use.Container.Owner).Report(use.Span, s_descriptor, [use.Display, place, reason]);
        }
    });
}
