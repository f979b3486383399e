using Org.BouncyCastle.Asn1.Sec;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;

namespace KubeLint.Helm.Cryptography;

/// <summary>
/// One key of each kind for the whole process, the same in every process. It takes long to find the primes of a key, and
/// nobody may use what a linter renders.
/// </summary>
internal static class PrivateKeys
{
    // The seeds of RSA and DSA are such that the primes are found soon.
    private static readonly Lazy<AsymmetricCipherKeyPair> s_rsa = new(GenerateRsa);
    private static readonly Lazy<AsymmetricCipherKeyPair> s_dsa = new(GenerateDsa);
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

    private static AsymmetricCipherKeyPair GenerateRsa() =>
        Generate(new RsaKeyPairGenerator(), new RsaKeyGenerationParameters(BigInteger.ValueOf(65537), RepeatableRandom.Create("k29"), 2048, 80));

    private static AsymmetricCipherKeyPair GenerateDsa()
    {
        var generator = new DsaParametersGenerator(new Sha256Digest());
        generator.Init(new DsaParameterGenerationParameters(2048, 256, 80, RepeatableRandom.Create("d11")));
        return Generate(new DsaKeyPairGenerator(), new DsaKeyGenerationParameters(RepeatableRandom.Create("dsa"), generator.GenerateParameters()));
    }

    private static AsymmetricCipherKeyPair Generate(IAsymmetricCipherKeyPairGenerator generator, KeyGenerationParameters parameters)
    {
        generator.Init(parameters);
        return generator.GenerateKeyPair();
    }
}
