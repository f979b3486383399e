using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Helm.Values;

namespace KubeLint.Engine;

/// <summary>A release of a Helm chart to analyse: its rendered objects meet one another, and nothing else.</summary>
/// <param name="ChartPath">Full path of the chart's folder, without a separator at its end, or of its <c>.tgz</c>.</param>
public sealed record HelmReleaseInput(string ChartPath)
{
    /// <summary>Name of the release; empty for the chart's.</summary>
    public string Name { get; init; } = "";

    /// <summary>Namespace of the release; empty for <c>default</c>.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The values files, later ones over earlier ones.</summary>
    public ImmutableArray<ValuesFileReference> ValuesFiles { get; init; } = [];

    /// <summary>Values over those of the files: such as stand in a manifest, and single ones.</summary>
    public ImmutableArray<ValuesInput> Values { get; init; } = [];

    /// <summary>Version of Kubernetes that templates see; empty for the run's target version.</summary>
    public string KubeVersion { get; init; } = "";

    /// <summary>What templates see as API versions beside those of Kubernetes itself.</summary>
    public ImmutableArray<string> ApiVersions { get; init; } = [];

    /// <summary>Whether the values files take the place of the chart's own <c>values.yaml</c>, as those of a Flux HelmRelease do.</summary>
    public bool ReplacesChartValues { get; init; }

    /// <summary>Whether nobody asked for this release: the chart is there, and this is what it renders on its own.</summary>
    public bool IsDefault { get; init; }

    /// <summary>What messages call the release where its chart has several; empty for its name.</summary>
    public string Label { get; init; } = "";

    /// <summary>Where the release is asked for; null for the project file.</summary>
    public Location? RequestedAt { get; init; }
}

/// <summary>A values file that a release names.</summary>
/// <param name="Path">Full path.</param>
/// <param name="RequestedAt">Where it is named; null for the project file.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
public sealed record ValuesFileReference(string Path, Location? RequestedAt = null, bool IsOptional = false);
