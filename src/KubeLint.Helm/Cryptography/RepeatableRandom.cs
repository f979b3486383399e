using System.Text;
using Org.BouncyCastle.Security;

namespace KubeLint.Helm.Cryptography;

/// <summary>Random numbers that depend on a seed alone, so that a rendering can be repeated.</summary>
internal static class RepeatableRandom
{
    public static SecureRandom Create(string seed)
    {
        var random = SecureRandom.GetInstance("SHA256PRNG", autoSeed: false);
        random.SetSeed(Encoding.UTF8.GetBytes(seed));
        return random;
    }
}
