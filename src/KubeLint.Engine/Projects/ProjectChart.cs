namespace KubeLint.Engine.Projects;

/// <summary>A <c>HelmChart</c> item. Lists are as the project wrote them, with semicolons between; empty where it says nothing.</summary>
/// <param name="Path">Full path of the chart's folder, of its <c>Chart.yaml</c>, or of a <c>.tgz</c>.</param>
public sealed record ProjectChart(string Path)
{
    /// <summary>Metadata <c>ValuesFiles</c>: paths from the project's folder, or else the chart's.</summary>
    public string ValuesFiles { get; init; } = "";

    /// <summary>Metadata <c>Set</c>: single values as <c>helm --set</c> takes them.</summary>
    public string Set { get; init; } = "";

    /// <summary>Metadata <c>ReleaseName</c>.</summary>
    public string ReleaseName { get; init; } = "";

    /// <summary>Metadata <c>Namespace</c>.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>Metadata <c>KubeVersion</c>.</summary>
    public string KubeVersion { get; init; } = "";

    /// <summary>Metadata <c>ApiVersions</c>.</summary>
    public string ApiVersions { get; init; } = "";

    /// <summary>Whether the package's glob found it, not the project.</summary>
    public bool IsDefault { get; init; }
}
