using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>What one carrier tells about one component.</summary>
/// <param name="Component">The component.</param>
/// <param name="Resource">The object that carries the settings.</param>
/// <param name="Completeness">Whether absent flags have the component's default.</param>
/// <param name="Anchor">Where a finding about a missing flag points.</param>
/// <param name="Flags">The flags in file order; a repeated flag stands here repeatedly.</param>
public sealed record ComponentFacts(
    Component Component, Resource Resource, Completeness Completeness, TextSpan Anchor, ImmutableArray<FlagFact> Flags);
