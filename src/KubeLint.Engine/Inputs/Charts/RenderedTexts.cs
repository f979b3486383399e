using System.Collections.Immutable;
using KubeLint.Helm.Rendering;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>What a renderer made of a release.</summary>
/// <param name="Texts">The manifests.</param>
/// <param name="Problems">What went wrong.</param>
internal sealed record RenderedTexts(ImmutableArray<RenderedText> Texts, ImmutableArray<RenderProblem> Problems)
{
    /// <summary>The names that manifests give for their templates and that no file of the chart has.</summary>
    public ImmutableArray<string> UnknownSources { get; init; } = [];
}
