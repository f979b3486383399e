using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Network;

/// <summary>A Gateway of the Gateway API.</summary>
/// <param name="Resource">The object.</param>
public sealed record GatewayView(Resource Resource)
{
    /// <summary>The kind.</summary>
    public static ResourceKind Kind { get; } = new("gateway.networking.k8s.io", "Gateway");

    /// <summary>The listeners that are mappings.</summary>
    public ImmutableArray<YamlMapping> Listeners => [.. Resource.Node.FindEntry("spec", "listeners")?.Value.Mappings() ?? []];

    /// <summary>Whether a listener serves TLS, or may: its protocol cannot be read.</summary>
    public bool HasTlsListener => Listeners.Any(static listener => listener["protocol"].AsReadable()?.Value is null or "HTTPS" or "TLS");

    /// <summary>Whether the Gateway stands inside a mesh, which encrypts by itself, as Istio's waypoints do.</summary>
    public bool IsForMesh => Resource.Node.FindEntry("spec", "gatewayClassName")?.Value is YamlScalar name && name.Value.Contains("waypoint", StringComparison.Ordinal);
}
