using System.Net;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Network;

namespace KubeLint.Rules.Network;

/// <summary>Guesses from whom a Service of type LoadBalancer or NodePort can be reached.</summary>
internal static class LoadBalancerReach
{
    // Clouds call it internal, intranet or private; the others take addresses from pools that the cluster's owner declares.
    private static readonly string[] s_internal =
    [
        "internal", "intranet", "private", "metallb.io/", "metallb.universe.tf/", "purelb.io/", "lbipam.cilium.io/", "io.cilium/lb-ipam", "kube-vip.io/", "tailscale.com/",
        "disable-public-network",
    ];

    private static readonly string[] s_internalClasses = ["tailscale", "internal", "metallb", "kube-vip", "purelb", "cilium", "netbird", "wireguard", "vpn"];

    private static readonly IPNetwork[] s_privateRanges =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("fc00::/7")];

    /// <summary>Whether a load balancer may have an address inside a private network only.</summary>
    public static bool MayBeInternal(ServiceView service) =>
        service.Resource.AnnotationsMention(s_internal)
        || service.LoadBalancerClass is { } name && s_internalClasses.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
        || (service.Spec?["loadBalancerIP"].AsReadable() is { } text && IPAddress.TryParse(text.Value, out var address) && s_privateRanges.Any(range => range.Contains(address)));

    /// <summary>Whether the Service says from where its load balancer accepts traffic, in the field or as the old annotation.</summary>
    public static bool HasSourceRanges(ServiceView service) =>
        service.Spec?["loadBalancerSourceRanges"].IsEmptyList() == false || service.Resource.AnnotationsMention("source-ranges");

    /// <summary>Whether a range holds every address.</summary>
    public static bool IsEverything(string range) => NetworkRange.Parse(range)?.IsEverything() == true;

    /// <summary>Whether the Service is certain to be open to others than the cluster: a port of each node, or a load balancer that nothing restricts.</summary>
    public static bool IsOpen(ServiceView service) =>
        service.IsOfType("NodePort")
        || (service.IsOfType("LoadBalancer") && !MayBeInternal(service)
            && (!HasSourceRanges(service) || service.SourceRanges.Any(range => range.AsReadable() is { } text && IsEverything(text.Value))));
}
