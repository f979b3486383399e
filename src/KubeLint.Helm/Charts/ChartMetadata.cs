using System.Collections.Immutable;

namespace KubeLint.Helm.Charts;

/// <summary>What <c>Chart.yaml</c> says, and for an old chart <c>requirements.yaml</c>.</summary>
public sealed record ChartMetadata
{
    /// <summary>Version of the chart format: <c>v1</c>, also where none is written, or <c>v2</c>.</summary>
    public required ChartField<string> ApiVersion { get; init; }

    /// <summary>Name of the chart.</summary>
    public required ChartField<string> Name { get; init; }

    /// <summary>Version of the chart.</summary>
    public required ChartField<string> Version { get; init; }

    /// <summary>Range of Kubernetes versions that the chart is made for.</summary>
    public required ChartField<string> KubeVersion { get; init; }

    /// <summary>What the chart is, in a sentence.</summary>
    public required ChartField<string> Description { get; init; }

    /// <summary><c>application</c>, <c>library</c> or empty, which is an application.</summary>
    public required ChartField<string> Type { get; init; }

    /// <summary>Address of the project.</summary>
    public required ChartField<string> Home { get; init; }

    /// <summary>Address of an image.</summary>
    public required ChartField<string> Icon { get; init; }

    /// <summary>Version of what the chart installs.</summary>
    public required ChartField<string> AppVersion { get; init; }

    /// <summary>A condition that Helm keeps and does not use.</summary>
    public required ChartField<string> Condition { get; init; }

    /// <summary>Tags that Helm keeps and does not use.</summary>
    public required ChartField<string> Tags { get; init; }

    /// <summary>Whether the chart is given up.</summary>
    public required ChartField<bool> Deprecated { get; init; }

    /// <summary>Words to find the chart by.</summary>
    public required ImmutableArray<ChartField<string>> Keywords { get; init; }

    /// <summary>Addresses of source code.</summary>
    public required ImmutableArray<ChartField<string>> Sources { get; init; }

    /// <summary>Who keeps the chart.</summary>
    public required ImmutableArray<ChartMaintainer> Maintainers { get; init; }

    /// <summary>Annotations in file order, without those that a later one of the same key replaces.</summary>
    public required ImmutableArray<KeyValuePair<string, ChartField<string>>> Annotations { get; init; }

    /// <summary>Charts that are needed, in file order.</summary>
    public required ImmutableArray<ChartDependency> Dependencies { get; init; }

    /// <summary>Whether the chart only lends its definitions to others and renders nothing.</summary>
    public bool IsLibrary => Type.Value == "library";
}
