using System.IO.Compression;
using System.Text;

namespace KubeLint.Analysis.Resources;

/// <summary>Decodes the texts that files are embedded in.</summary>
internal static class EncodedText
{
    /// <summary>More than any configuration; a few bytes can unpack to anything.</summary>
    private const int MaxLength = 1024 * 1024;

    /// <summary>What a text decodes to; null where the encoding is not known or the text is not in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="encoding">As cloud-init and Cluster API name it: <c>base64</c>, <c>gzip+base64</c> and their short forms.</param>
    public static string? Decode(string text, string encoding)
    {
        bool? isPacked = encoding.ToUpperInvariant() switch
        {
            "B64" or "BASE64" => false,
            "GZ+B64" or "GZ+BASE64" or "GZIP+B64" or "GZIP+BASE64" => true,
            _ => null,
        };
        var bytes = new byte[text.Length];
        if (isPacked is not { } packed || !Convert.TryFromBase64String(text, bytes, out var length) || length > MaxLength)
            return null;
        return packed ? Unpack(bytes, length) : Encoding.UTF8.GetString(bytes, 0, length);
    }

    /// <summary>What a <c>data:</c> URL holds; null for any other text.</summary>
    public static string? DecodeDataUrl(string url)
    {
        var comma = url.IndexOf(',', StringComparison.Ordinal);
        if (!url.StartsWith("data:", StringComparison.Ordinal) || comma < 0)
            return null;
        var payload = Uri.UnescapeDataString(url[(comma + 1)..]);
        return url[..comma].EndsWith(";base64", StringComparison.Ordinal) ? Decode(payload, "base64") : payload;
    }

    private static string? Unpack(byte[] bytes, int length)
    {
        try
        {
            using var packed = new GZipStream(new MemoryStream(bytes, 0, length), CompressionMode.Decompress);
            var buffer = new byte[MaxLength];
            var read = packed.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return read == buffer.Length ? null : Encoding.UTF8.GetString(buffer, 0, read);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
