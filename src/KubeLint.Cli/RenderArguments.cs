using System.Collections.Immutable;
using KubeLint.Helm.Values;

namespace KubeLint.Cli;

/// <summary>What <c>kubelint render</c> was told; paths are relative to the working folder.</summary>
/// <param name="Chart">The chart's folder or archive.</param>
/// <param name="ValuesFiles">The values files, later ones over earlier ones.</param>
/// <param name="Settings">Single values by the option that gave them; that of <c>--set-file</c> still names a file.</param>
internal sealed record RenderArguments(string Chart, ImmutableArray<string> ValuesFiles, ImmutableArray<(SetKind Kind, string Text)> Settings)
{
    /// <summary>Name of the release; null for Helm's default.</summary>
    public string? Release { get; init; }

    /// <summary>Namespace of the release; null for Helm's default.</summary>
    public string? Namespace { get; init; }

    /// <summary>Version of Kubernetes; null for the newest one known.</summary>
    public string? KubeVersion { get; init; }

    /// <summary>API versions that the cluster serves beside Kubernetes' own.</summary>
    public ImmutableArray<string> ApiVersions { get; init; } = [];

    /// <summary>Whether what is below <c>crds/</c> is printed.</summary>
    public bool IncludesCrds { get; init; }

    /// <summary>Whether each line is printed with its origin.</summary>
    public bool IsExplained { get; init; }
}
