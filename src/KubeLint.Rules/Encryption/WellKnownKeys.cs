using System.Collections.Frozen;
using System.Security.Cryptography;

namespace KubeLint.Rules.Encryption;

/// <summary>Keys that an attacker tries first.</summary>
internal static class WellKnownKeys
{
    // SHA-256 of decoded keys that documentation and courses print: a list of hashes gives no scanner a key to find.
    private static readonly FrozenSet<string> s_published = new[]
    {
        "66337256703EECC9D5E12F8B85A02FC86D98C832137FC075A9566DCC9DC8EB36",
        "15A1B278F7E9CD1525E75FD9182D7BC0C6C00E4FA9E678C2184655491F98F1A2",
        "F6D527E6D01865481134F29788BE2AFE7FC3C702E1A55D7CEAFAC5F35199E8DC",
        "E78E062A629F90832738C97CF45DD16D21F338194BBDCFA402984A0B2B6E841B",
        "9F9F5111F7B27A781F1F1DDDE5EBC2DD2B796BFC7365C9C28B548E564176929F",
        "3EB1BD439947EB762998E566CCC2E099C791118B2F40579CC4F7DA2B5061B7F9",
        "7A51D064A1A216A692F753FCDAB276E4FF201A01D8B66F56D50D4D719FD0DC87",
        "E1B85B27D6BCB05846C18E6A48F118E89F0C0587140DE9FB3359F8370D0DBA08",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Why a key is no secret, to follow "Key 'x'"; null for one that looks random.</summary>
    public static string? Describe(ReadOnlySpan<byte> key)
    {
        if (key.Length < 2)
            return null;
        if (s_published.Contains(Convert.ToHexString(SHA256.HashData(key))))
            return "is a sample key that documentation publishes";
        if (!key.ContainsAnyExcept(key[0]))
            return "repeats one byte";
        if (IsSequence(key))
            return "is a sequence of bytes";
        return IsDictionaryText(key) ? "is plain lower-case text" : null;
    }

    private static bool IsSequence(ReadOnlySpan<byte> key)
    {
        var step = (byte)(key[1] - key[0]);
        if (step is not (1 or 255))
            return false;
        for (var i = 1; i < key.Length; i++)
        {
            if ((byte)(key[i] - key[i - 1]) != step)
                return false;
        }
        return true;
    }

    private static bool IsDictionaryText(ReadOnlySpan<byte> key)
    {
        foreach (var b in key)
        {
            if (b is not ((>= (byte)'a' and <= (byte)'z') or (byte)' '))
                return false;
        }
        return true;
    }
}
