using System.Text;
using System.Text.RegularExpressions;

namespace KubeLint.Rules.Encryption.Credentials;

/// <summary>A private key that anyone can use: a PEM block, or base64 of one.</summary>
/// <param name="Type">The sort of key: <c>RSA</c>, <c>EC</c>, <c>OpenSSH</c>, <c>PKCS #8</c>.</param>
/// <param name="Start">Offset of the block's first marker, or of the base64 text.</param>
/// <param name="Length">Length of that marker or text.</param>
internal sealed partial record PrivateKeyBlock(string Type, int Start, int Length)
{
    private const string Begin = "-----BEGIN ";
    private const string End = "-----END ";

    // "-----BEGIN" in base64 at each of the three ways in which it can meet the groups of three bytes.
    private static readonly string[] s_encodedBegins = ["LS0tLS1CRUdJT", "0tLS0tQkVHSU", "tLS0tLUJFR0lO"];

    /// <summary>Whether a text, or the raw text of a file, can hold one.</summary>
    public static bool MayHold(ReadOnlySpan<char> text)
    {
        if (text.IndexOf(Begin, StringComparison.Ordinal) >= 0)
            return true;
        foreach (var begin in s_encodedBegins)
        {
            if (text.IndexOf(begin, StringComparison.Ordinal) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>All usable private keys of a text in the order in which they stand.</summary>
    public static IEnumerable<PrivateKeyBlock> FindAll(string text)
    {
        if (!MayHold(text))
            return [];
        return FindPlain(text).Concat(FindEncoded(text)).OrderBy(block => block.Start);
    }

    private static IEnumerable<PrivateKeyBlock> FindPlain(string text)
    {
        for (var match = Marker().Match(text); match.Success; match = match.NextMatch())
        {
            var bodyStart = match.Index + match.Length;
            // The body holds no such dashes, so what they begin must be the end.
            var end = text.IndexOf("-----", bodyStart, StringComparison.Ordinal);
            var type = match.Groups["type"].Value.Trim();
            if (end < 0)
                yield break;
            if (type != "ENCRYPTED" && string.CompareOrdinal(text, end, End, 0, End.Length) == 0 && IsKey(text[bodyStart..end]))
                yield return new PrivateKeyBlock(type switch { "" => "PKCS #8", "OPENSSH" => "OpenSSH", _ => type }, match.Index, match.Length);
        }
    }

    private static IEnumerable<PrivateKeyBlock> FindEncoded(string text)
    {
        for (var match = EncodedRun().Match(text); match.Success; match = match.NextMatch())
        {
            if (!MayHold(match.ValueSpan) || Base64.TryDecode(Pad(WhiteSpace().Replace(match.Value, ""))) is not { IsDefault: false } bytes)
                continue;
            // Latin-1 keeps the offsets of whatever stands beside the PEM blocks.
            if (FindPlain(Encoding.Latin1.GetString(bytes.AsSpan())).FirstOrDefault() is { } inner)
                yield return new PrivateKeyBlock(inner.Type, match.Index, match.ValueSpan.TrimEnd().Length);
        }
    }

    /// <summary>Base64 whose padding was left out, or whose last group is cut off, with the padding it needs.</summary>
    private static string Pad(string text)
    {
        var bare = text.TrimEnd('=');
        var rest = bare.Length % 4;
        return rest switch { 0 => bare, 1 => bare[..^1], _ => bare.PadRight(bare.Length + 4 - rest, '=') };
    }

    /// <summary>Whether a PEM body is a whole key: a DER sequence or OpenSSH's format. Truncated samples and encrypted keys are not.</summary>
    private static bool IsKey(string body)
    {
        // "Proc-Type: 4,ENCRYPTED" of the traditional format.
        if (body.Contains("ENCRYPTED", StringComparison.Ordinal))
            return false;
        var compact = WhiteSpace().Replace(body, "");
        if (Base64.TryDecode(compact) is not { IsDefault: false } bytes)
            return false;
        var key = bytes.AsSpan();
        return key.StartsWith("openssh-key-v1\0"u8) ? !IsEncryptedOpenSsh(key) : IsWholeSequence(key);
    }

    private static bool IsEncryptedOpenSsh(ReadOnlySpan<byte> key) => key.Length < 23 || !key[15..].StartsWith("\0\0\0\x04none"u8);

    private static bool IsWholeSequence(ReadOnlySpan<byte> der)
    {
        if (der.Length < 32 || der[0] != 0x30)
            return false;
        var lengthBytes = der[1] < 0x80 ? 0 : der[1] & 0x7F;
        if (lengthBytes > 3)
            return false;
        var length = lengthBytes == 0 ? der[1] : 0;
        for (var i = 0; i < lengthBytes; i++)
            length = (length << 8) | der[2 + i];
        return 2 + lengthBytes + length == der.Length;
    }

    [GeneratedRegex(@"-----BEGIN (?<type>[A-Z0-9 ]{0,20})PRIVATE KEY-----", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    // "\n" and "\r" as two characters: JSON inside YAML.
    [GeneratedRegex(@"\s|\\[nrt]", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"[A-Za-z0-9+/]{40,}(?:\s{1,40}[A-Za-z0-9+/]{40,})*(?:\s{1,40}[A-Za-z0-9+/]{1,100}={0,2}(?!\S))?={0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex EncodedRun();
}
