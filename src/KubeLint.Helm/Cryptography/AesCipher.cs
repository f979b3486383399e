using System.Security.Cryptography;
using KubeLint.Helm.Functions;
using KubeLint.Helm.Serialization;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Cryptography;

/// <summary>sprig's use of AES: 256 bits, CBC, the password padded with zeros as key, the initialization vector before the text, all in base64.</summary>
internal static class AesCipher
{
    private const int BlockSize = 16;
    private const int KeySize = 32;

    /// <param name="password">The password; what is beyond 32 bytes does not count.</param>
    /// <param name="text">The text.</param>
    /// <param name="random">Gives the initialization vector.</param>
    public static string Encrypt(string password, string text, Random random)
    {
        if (text.Length == 0)
            return "";
        var vector = new byte[BlockSize];
#pragma warning disable CA5394, CA5401 // A rendering has to be repeatable; nobody may use what a linter renders.
        random.NextBytes(vector);
        using var aes = CreateAes(password);
        return Convert.ToBase64String([.. vector, .. aes.EncryptCbc(GoBytes.FromText(text), vector)]);
#pragma warning restore CA5394, CA5401
    }

    /// <exception cref="FunctionException">The text is not what encrypting gives.</exception>
    public static string Decrypt(string password, string text)
    {
        if (text.Length == 0)
            return "";
        var bytes = GoBase.Decode64(GoBytes.FromText(text));
        if (bytes.Length < BlockSize)
            throw new FunctionException(FormattableString.Invariant($"runtime error: slice bounds out of range [:{BlockSize}] with capacity {text.Length / 4 * 3}"));
        if (bytes.Length % BlockSize != 0)
            throw new FunctionException("crypto/cipher: input not full blocks");
        using var aes = CreateAes(password);
        var plain = aes.DecryptCbc(bytes.AsSpan(BlockSize), bytes.AsSpan(0, BlockSize), PaddingMode.None);
        // Go looks at the last byte alone.
        var padding = plain.Length == 0 ? throw new FunctionException("runtime error: index out of range [-1]") : plain[^1];
        return padding <= plain.Length
            ? GoBytes.ToText(plain.AsSpan(0, plain.Length - padding))
            : throw new FunctionException(FormattableString.Invariant($"runtime error: slice bounds out of range [:{plain.Length - padding}]"));
    }

    private static Aes CreateAes(string password)
    {
        var key = new byte[KeySize];
        var bytes = GoBytes.FromText(password);
        bytes.AsSpan(0, Math.Min(bytes.Length, KeySize)).CopyTo(key);
        var aes = Aes.Create();
        aes.Key = key;
        return aes;
    }
}
