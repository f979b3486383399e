using System.Globalization;
using System.Security.Cryptography;
using KubeLint.Helm.Serialization;
using KubeLint.Helm.Values;
using Org.BouncyCastle.Utilities.Encoders;

namespace KubeLint.Helm.Functions;

/// <summary>Encodings and checksums.</summary>
internal static class EncodingFunctions
{
    public static IEnumerable<BuiltInFunction> All =>
    [
        Create("b64enc", static bytes => Convert.ToBase64String(bytes)),
        Create("b64dec", static bytes => Decode(GoBase.Decode64, bytes)),
        Create("b32enc", GoBase.Encode32),
        Create("b32dec", static bytes => Decode(GoBase.Decode32, bytes)),
#pragma warning disable CA5350 // The template asks for SHA-1; nothing is protected by it here.
        Create("sha1sum", static bytes => Hex.ToHexString(SHA1.HashData(bytes))),
#pragma warning restore CA5350
        Create("sha256sum", static bytes => Hex.ToHexString(SHA256.HashData(bytes))),
        Create("sha512sum", static bytes => Hex.ToHexString(SHA512.HashData(bytes))),
        Create("adler32sum", static bytes => Adler32(bytes).ToString(CultureInfo.InvariantCulture)),
    ];

    private static BuiltInFunction Create(string name, Func<byte[], string> encode) => BuiltInFunction.Create(name, [ParameterType.Text], (context, arguments) =>
    {
        var text = ((TextValue)arguments[0]).Text;
        context.CheckTextLength(2L * text.Length);
        return new TextValue(encode(GoBytes.FromText(text)));
    });

    /// <summary>sprig gives an error's text in place of the result.</summary>
    private static string Decode(Func<byte[], byte[]> decode, byte[] bytes)
    {
        try
        {
            return GoBytes.ToText(decode(bytes));
        }
        catch (FunctionException exception)
        {
            return exception.Message;
        }
    }

    private static uint Adler32(byte[] bytes)
    {
        const uint Modulus = 65521;
        var (low, high) = (1u, 0u);
        foreach (var value in bytes)
        {
            low = (low + value) % Modulus;
            high = (high + low) % Modulus;
        }
        return (high << 16) | low;
    }
}
