using System.Collections.Frozen;
using System.Text.Json;

namespace KubeLint.Analysis.Data;

/// <summary>The API versions of Kubernetes' own kinds and how long each is served. Read from the bundled table; immutable.</summary>
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
        using var stream = typeof(ApiLifetimes).Assembly.GetManifestResourceStream("KubeLint.Analysis.Data.api-resources.json")
            ?? throw new InvalidOperationException("The table of API resources is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        var lifetimes = new Dictionary<(string, string), ApiLifetime>();
        foreach (var group in json.RootElement.GetProperty("groups").EnumerateObject())
        {
            foreach (var resource in group.Value.EnumerateObject())
                Add(group.Name, resource.Value, lifetimes);
        }
        return new ApiLifetimes(lifetimes);
    }

    private static void Add(string group, JsonElement resource, Dictionary<(string, string), ApiLifetime> lifetimes)
    {
        if (!resource.TryGetProperty("kind", out var kind) || !resource.TryGetProperty("versions", out var versions))
            return;
        foreach (var version in versions.EnumerateObject())
        {
            var apiVersion = group.Length == 0 ? version.Name : $"{group}/{version.Name}";
            lifetimes.TryAdd((apiVersion, kind.GetString()!), new ApiLifetime(
                KubernetesVersion.Parse(Text(version.Value, "from")),
                KubernetesVersion.Parse(Text(version.Value, "deprecated")),
                KubernetesVersion.Parse(Text(version.Value, "removed")),
                Text(version.Value, "replacedBy") ?? FindSuccessor(group, version, versions)));
        }
    }

    /// <summary>The version of the same resource that is served longest, where that is longer than the given one.</summary>
    private static string? FindSuccessor(string group, JsonProperty version, JsonElement versions)
    {
        var successor = versions.EnumerateObject().MaxBy(ServedUntil);
        return ServedUntil(successor) > ServedUntil(version) ? $"{group}/{successor.Name}" : null;
    }

    private static KubernetesVersion ServedUntil(JsonProperty version) =>
        KubernetesVersion.Parse(Text(version.Value, "removed")) ?? new(int.MaxValue, 0);

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? value.GetString() : null;
}
