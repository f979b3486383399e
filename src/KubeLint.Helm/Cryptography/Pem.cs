using System.Security.Cryptography;
using KubeLint.Helm.Functions;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.OpenSsl;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace KubeLint.Helm.Cryptography;

/// <summary>Certificates and private keys in the PEM forms that sprig writes and reads.</summary>
internal static class Pem
{
    public static string Write(X509Certificate certificate) => Write("CERTIFICATE", certificate.GetEncoded());

    /// <summary>PKCS#1 for RSA, SEC 1 for elliptic curves, OpenSSL's form for DSA, PKCS#8 for others.</summary>
    public static string Write(AsymmetricKeyParameter key)
    {
        var info = PrivateKeyInfoFactory.CreatePrivateKeyInfo(key);
        return key switch
        {
            RsaKeyParameters => Write("RSA PRIVATE KEY", info.ParsePrivateKey().GetEncoded()),
            ECPrivateKeyParameters => Write("EC PRIVATE KEY", info.ParsePrivateKey().GetEncoded()),
            DsaPrivateKeyParameters dsa => Write("DSA PRIVATE KEY", Encode(dsa)),
            // Without the public key, which older readers do not know.
            _ => Write("PRIVATE KEY", new PrivateKeyInfo(info.PrivateKeyAlgorithm, info.ParsePrivateKey()).GetEncoded()),
        };
    }

    /// <exception cref="FunctionException">The text is no certificate.</exception>
    /// <param name="text">The PEM text.</param>
    /// <param name="name">What sprig calls it in its error.</param>
    public static X509Certificate ReadCertificate(string text, string name)
    {
        if (Find(text) is not var (_, bytes))
            throw new FunctionException("unable to decode certificate");
        try
        {
            return new X509Certificate(X509CertificateStructure.GetInstance(Asn1Object.FromByteArray(bytes)));
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            throw new FunctionException($"error parsing certificate: {name}: x509: malformed certificate");
        }
    }

    /// <exception cref="FunctionException">The text is no private key.</exception>
    public static AsymmetricCipherKeyPair ReadPrivateKey(string text)
    {
        if (Find(text) is not var (label, _))
            throw new FunctionException("no PEM data in input");
        if (!label.EndsWith("PRIVATE KEY", StringComparison.Ordinal))
            throw new FunctionException($"no private key data in PEM block of type {label}");
        if (label is not ("PRIVATE KEY" or "RSA PRIVATE KEY" or "EC PRIVATE KEY" or "DSA PRIVATE KEY"))
            throw new FunctionException($"invalid private key type {label[..^" PRIVATE KEY".Length]}");
        try
        {
            using var reader = new StringReader(text);
            return new PemReader(reader).ReadObject() switch
            {
                AsymmetricCipherKeyPair pair => pair,
                AsymmetricKeyParameter key => new AsymmetricCipherKeyPair(PublicKeyOf(key), key),
                _ => throw new PemException("no private key"),
            };
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            var form = label == "PRIVATE KEY" ? "decoding PEM as PKCS#8" : $"parsing {label[..^" PRIVATE KEY".Length]} private key from PEM";
            throw new FunctionException($"{form}: asn1: structure error: malformed key");
        }
    }

    private static string Write(string label, byte[] bytes) => PemEncoding.WriteString(label, bytes) + "\n";

    private static (string Label, byte[] Bytes)? Find(string text)
    {
        if (!PemEncoding.TryFind(text, out var fields))
            return null;
        var bytes = Convert.FromBase64String(string.Concat(text[fields.Base64Data].Where(static character => !char.IsWhiteSpace(character))));
        return (text[fields.Label], bytes);
    }

    private static byte[] Encode(DsaPrivateKeyParameters key)
    {
        var (p, q, g) = (key.Parameters.P, key.Parameters.Q, key.Parameters.G);
        return new DerSequence(DerInteger.Zero, new DerInteger(p), new DerInteger(q), new DerInteger(g), new DerInteger(g.ModPow(key.X, p)), new DerInteger(key.X)).GetEncoded();
    }

    private static AsymmetricKeyParameter PublicKeyOf(AsymmetricKeyParameter key) => key switch
    {
        RsaPrivateCrtKeyParameters rsa => new RsaKeyParameters(false, rsa.Modulus, rsa.PublicExponent),
        ECPrivateKeyParameters ec => new ECPublicKeyParameters(ec.AlgorithmName, ec.Parameters.G.Multiply(ec.D), ec.Parameters),
        DsaPrivateKeyParameters dsa => new DsaPublicKeyParameters(dsa.Parameters.G.ModPow(dsa.X, dsa.Parameters.P), dsa.Parameters),
        Ed25519PrivateKeyParameters ed25519 => ed25519.GeneratePublicKey(),
        _ => throw new PemException("unknown key"),
    };

    private static bool IsMalformed(Exception exception) =>
        exception is IOException or ArgumentException or InvalidOperationException or GeneralSecurityException or InvalidCastException or FormatException or ArithmeticException or NullReferenceException or IndexOutOfRangeException;
}
