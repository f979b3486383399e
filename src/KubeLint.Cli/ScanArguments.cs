using KubeLint.Analysis;
using KubeLint.Engine;

namespace KubeLint.Cli;

/// <summary>What <c>kubelint scan</c> was told.</summary>
internal sealed record ScanArguments(IReadOnlyList<string> Paths, string? SarifFile, KubernetesVersion? TargetVersion, AnalysisMode Mode)
{
    /// <summary>The assemblies of third parties whose rules run too, relative to the working folder.</summary>
    public IReadOnlyList<string> RuleAssemblies { get; init; } = [];

    /// <summary>Whether each further values file of a chart makes a release of its own.</summary>
    public bool AllChartValues { get; init; }

    /// <summary>A helm executable that renders charts; null for the engine's own renderer.</summary>
    public string? HelmExecutable { get; init; }

    /// <summary>Whether the marks by which other linters suppress count too.</summary>
    public bool HonorPeerSuppressions { get; init; } = true;
}
