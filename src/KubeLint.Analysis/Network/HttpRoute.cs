using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Network;

/// <summary>An HTTPRoute of the Gateway API.</summary>
/// <param name="Resource">The object.</param>
public sealed record HttpRoute(Resource Resource)
{
    /// <summary>The kind.</summary>
    public static ResourceKind Kind { get; } = new("gateway.networking.k8s.io", "HTTPRoute");

    /// <summary>The Gateways and other parents that it attaches to: name, and namespace where one is written.</summary>
    public ImmutableArray<(string Name, string Namespace)> Parents =>
        [.. List("parentRefs").Select(static parent => ((parent["name"] as YamlScalar)?.Value ?? "", (parent["namespace"] as YamlScalar)?.Value ?? ""))];

    /// <summary>The host names.</summary>
    public ImmutableArray<YamlNode> Hosts => (Resource.Node.FindEntry("spec", "hostnames")?.Value as YamlSequence)?.Items ?? [];

    /// <summary>The Services that it leads to.</summary>
    public IEnumerable<YamlScalar> Backends => List("rules").SelectMany(static rule => rule["backendRefs"].Mappings())
        .Where(static backend => backend["kind"] is null or YamlScalar { Value: "Service" }).Select(static backend => backend["name"].AsReadable()).OfType<YamlScalar>();

    /// <summary>Whether a filter that is defined elsewhere takes part, which may do anything.</summary>
    public bool HasExtension => Filters.Any(static filter => filter["type"] is YamlScalar { Value: "ExtensionRef" or "ExternalAuth" });

    /// <summary>Whether the route sends clients to HTTPS.</summary>
    public bool RedirectsToHttps => Filters.Any(static filter => filter.FindEntry("requestRedirect", "scheme")?.Value is YamlScalar { Value: "https" });

    private IEnumerable<YamlMapping> Filters => List("rules").SelectMany(static rule => rule["filters"].Mappings().Concat(rule["backendRefs"].Mappings().SelectMany(static backend => backend["filters"].Mappings())));

    private IEnumerable<YamlMapping> List(string field) => Resource.Node.FindEntry("spec", field)?.Value.Mappings() ?? [];
}
