using System.Net;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>What hosts and URLs in settings reach.</summary>
public static class NetworkAddress
{
    /// <summary>Whether a host is this machine only: <c>localhost</c>, <c>127.0.0.1</c>, <c>::1</c>, with or without brackets.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whether an address stands for all interfaces: <c>0.0.0.0</c>, <c>::</c>.</summary>
    public static bool IsAny(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));

    /// <summary>Whether a text is a URL without TLS.</summary>
    public static bool IsHttp(string url) => url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text is a URL with TLS.</summary>
    public static bool IsHttps(string url) => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The host of a URL without port and user; an empty text where there is none.</summary>
    public static string HostOf(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var rest = scheme < 0 ? url : url[(scheme + 3)..];
        var end = rest.IndexOfAny(['/', '?', '#']);
        rest = end < 0 ? rest : rest[..end];
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        if (rest.StartsWith('['))
            return rest[..(rest.IndexOf(']', StringComparison.Ordinal) + 1)];
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? rest : rest[..colon];
    }
}
