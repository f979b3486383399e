using System.Collections.Immutable;

namespace KubeLint.Engine;

/// <summary>What a run found. Immutable; sinks only read it.</summary>
/// <param name="Findings">
/// Everything, also what is at level none or suppressed, sorted by relative path (ordinal, with <c>/</c>), line,
/// column and id. Sinks choose.
/// </param>
public sealed record Report(ImmutableArray<Finding> Findings);
