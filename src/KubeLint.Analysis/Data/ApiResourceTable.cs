using System.Collections.Immutable;
using System.Text.Json;

namespace KubeLint.Analysis.Data;

/// <summary>The API groups and resources of every Kubernetes version that the tables know.</summary>
public sealed class ApiResourceTable
{
    private static readonly Lazy<ApiResourceTable> s_default = new(ReadEmbedded);

    private readonly ImmutableDictionary<string, ImmutableArray<ApiResource>> _groups;
    private readonly ILookup<string, string> _subresources;
    private readonly ILookup<string, (string Group, string Subresource)> _virtual;

    private ApiResourceTable(ImmutableArray<ApiResource> resources, IEnumerable<(string Group, string Resource, string Subresource)> virtualResources)
    {
        Resources = resources;
        _groups = resources.GroupBy(resource => resource.Group).ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray());
        _subresources = resources.SelectMany(resource => resource.Subresources, static (resource, sub) => (resource.Name, sub)).ToLookup(pair => pair.Name, pair => pair.sub);
        _virtual = virtualResources.ToLookup(item => item.Resource, item => (item.Group, item.Subresource));
    }

    /// <summary>The table of this build.</summary>
    public static ApiResourceTable Default => s_default.Value;

    /// <summary>Every resource, also those that are no longer served.</summary>
    public ImmutableArray<ApiResource> Resources { get; }

    /// <summary>Whether a group is or was built in; the core group is the empty text.</summary>
    public bool HasGroup(string group) => _groups.ContainsKey(group);

    /// <summary>Whether a group is built in and still serves something.</summary>
    public bool IsServedGroup(string group) => ResourcesOf(group).Any(resource => !resource.IsGone);

    /// <summary>The resources of a group; empty for one that is not built in.</summary>
    public ImmutableArray<ApiResource> ResourcesOf(string group) => _groups.GetValueOrDefault(group, []);

    /// <summary>
    /// Whether a group has, or once had, a resource as an RBAC rule names it (<c>pods</c>, <c>pods/log</c>,
    /// <c>pods/*</c>, <c>*/scale</c>), those that only authorization knows included.
    /// </summary>
    public bool Has(string group, string resource)
    {
        var slash = resource.IndexOf('/', StringComparison.Ordinal);
        var name = slash < 0 ? resource : resource[..slash];
        var subresource = slash < 0 ? "" : resource[(slash + 1)..];
        if (name == "*" || _virtual[name].Any(item => item.Group == group && (item.Subresource == subresource || item.Subresource == "*")))
            return true;
        if (!ResourcesOf(group).Any(item => item.Name == name))
            return false;
        // A subresource that the same resource had under another group counts: rules carry such over.
        return subresource is "" or "*" || _subresources[name].Contains(subresource) || _virtual["*"].Contains(("*", subresource));
    }

    private static ApiResourceTable ReadEmbedded()
    {
        using var json = FactTable.Open("api-resources.json");
        var resources = json.RootElement.GetProperty("groups").EnumerateObject()
            .SelectMany(group => group.Value.EnumerateObject().Select(resource => ReadResource(group.Name, resource)));
        var virtualResources = json.RootElement.GetProperty("virtual").EnumerateArray()
            .Select(item => (Text(item, "group"), Text(item, "resource"), Text(item, "subresource")));
        return new ApiResourceTable([.. resources], virtualResources);
    }

    private static ApiResource ReadResource(string group, JsonProperty resource) => new(
        group,
        resource.Name,
        Text(resource.Value, "kind"),
        Text(resource.Value, "singular"),
        resource.Value.TryGetProperty("short", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [],
        resource.Value.GetProperty("namespaced").GetBoolean(),
        resource.Value.TryGetProperty("subresources", out var subresources) ? [.. subresources.EnumerateObject().Select(item => item.Name)] : [],
        resource.Value.TryGetProperty("gone", out _),
        resource.Value.TryGetProperty("versions", out var versions) ? [.. versions.EnumerateObject().Select(version => (version.Name, ReadLifetime(group, version, versions)))] : []);

    private static ApiLifetime ReadLifetime(string group, JsonProperty version, JsonElement versions) => new(
        FactTable.Version(version.Value, "from"),
        FactTable.Version(version.Value, "deprecated"),
        FactTable.Version(version.Value, "removed"),
        FactTable.Text(version.Value, "replacedBy") ?? FindSuccessor(group, version, versions));

    /// <summary>The version of the same resource that is served longest, where that is longer than the given one.</summary>
    private static string? FindSuccessor(string group, JsonProperty version, JsonElement versions)
    {
        var successor = versions.EnumerateObject().MaxBy(ServedUntil);
        return ServedUntil(successor) > ServedUntil(version) ? $"{group}/{successor.Name}" : null;
    }

    private static KubernetesVersion ServedUntil(JsonProperty version) =>
        FactTable.Version(version.Value, "removed") ?? new(int.MaxValue, 0);

    private static string Text(JsonElement element, string name) => FactTable.Text(element, name) ?? "";
}
