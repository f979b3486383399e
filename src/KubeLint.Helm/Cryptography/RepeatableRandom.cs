using System.Text;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Prng;
using Org.BouncyCastle.Security;

namespace KubeLint.Helm.Cryptography;

/// <summary>Random numbers that depend on a seed alone, so that a rendering can be repeated.</summary>
internal static class RepeatableRandom
{
    public static SecureRandom Create(string seed)
    {
        var generator = new DigestRandomGenerator(new Sha256Digest());
        generator.AddSeedMaterial(Encoding.UTF8.GetBytes(seed));
        return new SecureRandom(generator, autoSeedLengthInBytes: 0);
    }
}
