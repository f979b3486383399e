using System.Net;

namespace KubeLint.Analysis.Network;

/// <summary>Ranges of addresses as Kubernetes reads them: host bits may be set, as in <c>10.1.2.3/8</c>.</summary>
public static class NetworkRange
{
    /// <summary>The range of a CIDR, or null for any other text.</summary>
    public static IPNetwork? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !IPAddress.TryParse(text.AsSpan(0, slash), out var address) || !int.TryParse(text.AsSpan(slash + 1), out var prefix))
            return null;
        var bytes = address.GetAddressBytes();
        if (prefix < 0 || prefix > bytes.Length * 8)
            return null;
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] &= (byte)~(0xFF >> Math.Clamp(prefix - (i * 8), 0, 8));
        return new IPNetwork(new IPAddress(bytes), prefix);
    }

    /// <summary>Whether a range holds every address of its family.</summary>
    public static bool IsEverything(this IPNetwork network) => network.PrefixLength == 0;
}
