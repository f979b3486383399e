using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace KubeLint.Rules.Encryption;

/// <summary>Base64 as Go's standard encoding reads it: line breaks are passed over, blanks are not.</summary>
internal static class Base64
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes; default for a text that is not base64.</summary>
    public static ImmutableArray<byte> TryDecode(string text)
    {
        var compact = text.AsSpan().IndexOfAny('\r', '\n') < 0
            ? text
            : text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        if (compact.AsSpan().IndexOfAny(' ', '\t') >= 0)
            return default;
        var bytes = new byte[compact.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(compact, bytes, out var written)
            ? ImmutableCollectionsMarshal.AsImmutableArray(bytes[..written])
            : default;
    }

    /// <summary>The UTF-8 text behind base64, or null.</summary>
    public static string? TryDecodeText(string text) =>
        TryDecode(text) is { IsDefault: false } bytes ? TryReadText(bytes.AsSpan()) : null;

    /// <summary>The bytes behind base64url without padding, as JSON Web Tokens use it; default for any other text.</summary>
    public static ImmutableArray<byte> TryDecodeUrl(string text)
    {
        var standard = text.Replace('-', '+').Replace('_', '/');
        return TryDecode(standard.PadRight((standard.Length + 3) / 4 * 4, '='));
    }

    /// <summary>The UTF-8 text behind base64url, or null.</summary>
    public static string? TryDecodeUrlText(string text) =>
        TryDecodeUrl(text) is { IsDefault: false } bytes ? TryReadText(bytes.AsSpan()) : null;

    private static string? TryReadText(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return s_utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
