namespace KubeLint.Rules.Images;

/// <summary>The address of a repository, a registry or a bucket.</summary>
internal static class SourceAddress
{
    /// <summary>Whether an address is fetched without TLS and without SSH.</summary>
    public static bool IsPlain(string address)
    {
        var text = address.StartsWith("git::", StringComparison.Ordinal) ? address[5..] : address;
        return text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("git://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the host is the machine itself.</summary>
    public static bool IsLoopback(string address) =>
        HostOf(address) is "localhost" or "::1" or "0.0.0.0" || HostOf(address).StartsWith("127.", StringComparison.Ordinal);

    /// <summary>Whether the host is a Service of the cluster.</summary>
    public static bool IsClusterLocal(string address)
    {
        var host = HostOf(address);
        return host.EndsWith(".svc", StringComparison.Ordinal) || host.EndsWith(".cluster.local", StringComparison.Ordinal);
    }

    /// <summary>The address as <c>host/path</c>, without scheme, user, port and query; SSH's <c>git@host:path</c> too.</summary>
    public static string Normalize(string address)
    {
        var text = WithoutScheme(address);
        var end = text.IndexOfAny(['?', '#']);
        text = end < 0 ? text : text[..end];
        var host = HostOf(address);
        var path = text[(text.IndexOf(host, StringComparison.OrdinalIgnoreCase) + host.Length)..].TrimStart(']');
        if (path.StartsWith(':'))
        {
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            var isPort = path.AsSpan(1, (slash < 0 ? path.Length : slash) - 1).IndexOfAnyExceptInRange('0', '9') < 0;
            path = isPort ? (slash < 0 ? "" : path[slash..]) : "/" + path[1..];
        }
        return host + path;
    }

    /// <summary>The host, lower-case, without user and port.</summary>
    public static string HostOf(string address)
    {
        var text = WithoutScheme(address);
        var end = text.IndexOfAny(['/', '?', '#']);
        text = end < 0 ? text : text[..end];
        text = text[(text.LastIndexOf('@') + 1)..];
        if (text.StartsWith('['))
            return text[1..Math.Max(1, text.IndexOf(']', StringComparison.Ordinal))];
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? text : text[..colon]).ToLowerInvariant();
    }

    private static string WithoutScheme(string address)
    {
        var text = address.StartsWith("git::", StringComparison.Ordinal) ? address[5..] : address;
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? text : text[(scheme + 3)..];
    }
}
