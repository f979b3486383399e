using Org.BouncyCastle.Asn1.Sec;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;

namespace KubeLint.Helm.Cryptography;

/// <summary>
/// One key of each kind for the whole process, the same in every process. It takes long to find the primes of a key, so it
/// is known how far behind repeatable numbers ours stand; nobody may use what a linter renders.
/// </summary>
internal static class PrivateKeys
{
    private static readonly Lazy<AsymmetricCipherKeyPair> s_rsa = new(CreateRsa);
    private static readonly Lazy<AsymmetricCipherKeyPair> s_dsa = new(CreateDsa);
    private static readonly Lazy<AsymmetricCipherKeyPair> s_ecdsa = new(static () => Generate(new ECKeyPairGenerator(), new ECKeyGenerationParameters(SecObjectIdentifiers.SecP256r1, RepeatableRandom.Create("ecdsa"))));
    private static readonly Lazy<AsymmetricCipherKeyPair> s_ed25519 = new(static () => Generate(new Ed25519KeyPairGenerator(), new Ed25519KeyGenerationParameters(RepeatableRandom.Create("ed25519"))));

    /// <summary>The key of certificates for which no key is given.</summary>
    public static AsymmetricCipherKeyPair ForCertificates => s_rsa.Value;

    /// <summary>The key of a kind that <c>genPrivateKey</c> knows, or null. RSA has 2048 bits where Helm's has 4096, which takes seconds to find.</summary>
    public static AsymmetricCipherKeyPair? Find(string kind) => kind switch
    {
        "" or "rsa" => s_rsa.Value,
        "dsa" => s_dsa.Value,
        "ecdsa" => s_ecdsa.Value,
        "ed25519" => s_ed25519.Value,
        _ => null,
    };

    private static AsymmetricCipherKeyPair CreateRsa()
    {
        var (p, q, exponent) = (NumberBehind("rsa p", 1024, 180), NumberBehind("rsa q", 1024, 1252), BigInteger.ValueOf(65537));
        var (p1, q1) = (p.Subtract(BigInteger.One), q.Subtract(BigInteger.One));
        var secret = exponent.ModInverse(p1.Multiply(q1).Divide(p1.Gcd(q1)));
        var modulus = p.Multiply(q);
        return new AsymmetricCipherKeyPair(
            new RsaKeyParameters(false, modulus, exponent),
            new RsaPrivateCrtKeyParameters(modulus, exponent, secret, p, q, secret.Mod(p1), secret.Mod(q1), q.ModInverse(p)));
    }

    private static AsymmetricCipherKeyPair CreateDsa()
    {
        var q = NumberBehind("dsa q", 256, 122);
        var cofactor = NumberBehind("dsa p", 1791, 2390).ShiftLeft(1);
        var p = cofactor.Multiply(q).Add(BigInteger.One);
        var group = new DsaParameters(p, q, BigInteger.Two.ModPow(cofactor, p));
        return Generate(new DsaKeyPairGenerator(), new DsaKeyGenerationParameters(RepeatableRandom.Create("dsa"), group));
    }

    /// <summary>What stands a distance behind the odd number of a length that a seed gives.</summary>
    private static BigInteger NumberBehind(string seed, int bits, int distance) =>
        new BigInteger(bits, RepeatableRandom.Create(seed)).SetBit(bits - 1).SetBit(bits - 2).SetBit(0).Add(BigInteger.ValueOf(distance));

    private static AsymmetricCipherKeyPair Generate(IAsymmetricCipherKeyPairGenerator generator, KeyGenerationParameters parameters)
    {
        generator.Init(parameters);
        return generator.GenerateKeyPair();
    }
}
