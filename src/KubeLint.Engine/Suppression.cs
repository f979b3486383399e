using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine;

/// <summary>Why a finding is not reported.</summary>
/// <param name="Kind">Whether the mark stands in the manifest or elsewhere.</param>
/// <param name="Justification">The reason that was given; empty without one.</param>
/// <param name="Location">Where the mark stands; null for a build property such as <c>NoWarn</c>.</param>
public sealed record Suppression(SuppressionKind Kind, string Justification, Location? Location);
