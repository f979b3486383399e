using System.Collections.Frozen;

namespace KubeLint.Analysis.Data;

/// <summary>The API versions of Kubernetes' own kinds and how long each is served. The <see cref="ApiResourceTable"/> seen from API versions; immutable.</summary>
public sealed class ApiLifetimes
{
    private static readonly Lazy<ApiLifetimes> s_bundled = new(Load);

    private readonly FrozenDictionary<(string ApiVersion, string Kind), ApiLifetime> _lifetimes;
    private readonly FrozenSet<string> _kinds;

    private ApiLifetimes(Dictionary<(string ApiVersion, string Kind), ApiLifetime> lifetimes)
    {
        _lifetimes = lifetimes.ToFrozenDictionary();
        _kinds = lifetimes.Keys.Select(static key => key.Kind).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The bundled table.</summary>
    public static ApiLifetimes Bundled => s_bundled.Value;

    /// <summary>The newest Kubernetes version that the table knows; a project without a target is judged by it.</summary>
    public static KubernetesVersion NewestKnown { get; } = new(1, 37);

    /// <summary>The lifetime of a kind under an API version as written, <c>apps/v1</c>; null for anything that is not Kubernetes' own.</summary>
    public ApiLifetime? Find(string apiVersion, string kind) => _lifetimes.GetValueOrDefault((apiVersion, kind));

    /// <summary>
    /// What to use instead of an API version at a Kubernetes version: replacements that are removed themselves are
    /// followed further. Null where nothing is left.
    /// </summary>
    public string? FindReplacement(ApiLifetime lifetime, string kind, KubernetesVersion target)
    {
        var replacement = lifetime.Replacement;
        while (replacement is not null && Find(replacement, kind) is { Removed: { } removed } next && removed <= target)
            replacement = next.Replacement;
        return replacement;
    }

    /// <summary>Whether some group of Kubernetes has the kind.</summary>
    public bool IsBuiltInKind(string kind) => _kinds.Contains(kind);

    private static ApiLifetimes Load()
    {
        var lifetimes = new Dictionary<(string, string), ApiLifetime>();
        foreach (var resource in ApiResourceTable.Default.Resources)
        {
            foreach (var (name, lifetime) in resource.Versions)
                lifetimes.TryAdd((resource.Group.Length == 0 ? name : $"{resource.Group}/{name}", resource.Kind), lifetime);
        }
        return new ApiLifetimes(lifetimes);
    }
}
