namespace KubeLint.Analysis.ControlPlane;

/// <summary>A flag that a tool sets itself when the user does not.</summary>
/// <param name="Name">The upstream flag.</param>
/// <param name="Value">Its value; <c>&lt;file&gt;</c> and the like stand for what the tool works out.</param>
/// <param name="IsWeak">Whether rules judge the value as if the user had written it.</param>
internal sealed record ProvidedFlag(string Name, string Value, bool IsWeak)
{
    /// <summary>The first version that sets it, or null for all before <see cref="Until"/>.</summary>
    public KubernetesVersion? Since { get; init; }

    /// <summary>The first version that no longer sets it, or null.</summary>
    public KubernetesVersion? Until { get; init; }

    /// <summary>Whether the versions are Kubernetes', not the tool's own.</summary>
    public bool IsBoundToKubernetes { get; init; }

    /// <summary>Whether versions set it; an unknown version counts as the newest.</summary>
    public bool IsSetBy(KubernetesVersion? kubernetes, KubernetesVersion? tool)
    {
        var version = IsBoundToKubernetes ? kubernetes : tool;
        return version is { } known ? !(known < Since) && !(known >= Until) : Until is null;
    }
}
