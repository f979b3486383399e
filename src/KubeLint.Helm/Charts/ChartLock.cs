using System.Collections.Immutable;

namespace KubeLint.Helm.Charts;

/// <summary>What <c>Chart.lock</c> or <c>requirements.lock</c> holds.</summary>
/// <param name="Generated">When the file was made, as written.</param>
/// <param name="Digest">Hash of the dependencies it was made for.</param>
/// <param name="Dependencies">The dependencies, each with a single version.</param>
/// <param name="File">The file.</param>
public sealed record ChartLock(ChartField<string> Generated, ChartField<string> Digest, ImmutableArray<ChartDependency> Dependencies, ChartFile File);
