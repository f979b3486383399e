using System.Collections.Immutable;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary>What <c>helm template</c> is told beside the chart.</summary>
public sealed record ReleaseSettings
{
    /// <summary>Name of the release.</summary>
    public string Name { get; init; } = "release-name";

    /// <summary>Namespace of the release.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>Values in the order in which they are given. Files and inline values are laid over each other first, single values then.</summary>
    public ImmutableArray<ValuesInput> Values { get; init; } = [];

    /// <summary>Version of Kubernetes as <c>--kube-version</c> takes it, such as <c>1.33</c>; null for the newest one known.</summary>
    public string? KubeVersion { get; init; }

    /// <summary>What <c>.Capabilities.APIVersions</c> has beside the versions that Kubernetes itself serves.</summary>
    public ImmutableArray<string> ApiVersions { get; init; } = [];

    /// <summary>Whether the manifests below <c>crds/</c> are part of the result.</summary>
    public bool IncludesCrds { get; init; }

    /// <summary>Whether every character of the result knows where it comes from.</summary>
    public bool TracksOrigins { get; init; } = true;

    /// <summary>Guards.</summary>
    public RenderLimits Limits { get; init; } = RenderLimits.Default;

    /// <summary>Measures <see cref="RenderLimits.MaxDuration"/>; what templates see as the time stands still.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;
}
