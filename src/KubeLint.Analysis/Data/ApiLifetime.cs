namespace KubeLint.Analysis.Data;

/// <summary>When Kubernetes serves a kind under one API version.</summary>
/// <param name="From">The first version that serves it, or null where that is long ago.</param>
/// <param name="Deprecated">The first version that warns about it, or null.</param>
/// <param name="Removed">The first version that does not serve it, or null.</param>
/// <param name="Replacement">The API version to use instead, as <c>apps/v1</c>; or null.</param>
public sealed record ApiLifetime(KubernetesVersion? From, KubernetesVersion? Deprecated, KubernetesVersion? Removed, string? Replacement);
