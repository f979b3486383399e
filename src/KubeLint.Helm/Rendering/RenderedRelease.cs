using System.Collections.Immutable;

namespace KubeLint.Helm.Rendering;

/// <summary>What came of rendering a chart.</summary>
/// <param name="Documents">The manifests in Helm's order: custom resource definitions, manifests, hooks.</param>
/// <param name="Problems">What went wrong; templates that did not fail are rendered all the same.</param>
public sealed record RenderedRelease(ImmutableArray<RenderedDocument> Documents, ImmutableArray<RenderProblem> Problems);
