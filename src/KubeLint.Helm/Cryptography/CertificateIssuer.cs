using KubeLint.Helm.Functions;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.X509;
using Org.BouncyCastle.X509.Extension;

namespace KubeLint.Helm.Cryptography;

/// <summary>Issues certificates with the fields and extensions that sprig and Go's <c>x509.CreateCertificate</c> give them.</summary>
internal static class CertificateIssuer
{
    // Bounds between which a date stays within the years that a certificate can name.
    private const int MinDays = -500_000;
    private const int MaxDays = 2_900_000;

    /// <summary>Issues a certificate.</summary>
    /// <param name="request">What it is for.</param>
    /// <param name="now">When it is issued.</param>
    /// <param name="key">The key that it is for.</param>
    /// <param name="authority">Who signs, or null for a self-signed one.</param>
    /// <param name="authorityKey">The key of who signs.</param>
    /// <exception cref="FunctionException">The signing key is of a kind that cannot sign certificates.</exception>
    public static X509Certificate Issue(CertificateRequest request, DateTimeOffset now, AsymmetricKeyParameter key, X509Certificate? authority, AsymmetricKeyParameter authorityKey)
    {
        var generator = new X509V3CertificateGenerator();
        var subject = NameOf(request.CommonName);
        generator.SetSerialNumber(new BigInteger(127, RepeatableRandom.Create(request.Seed)).Add(BigInteger.One));
        generator.SetSubjectDN(subject);
        generator.SetIssuerDN(authority?.SubjectDN ?? subject);
        generator.SetNotBefore(now.UtcDateTime);
        generator.SetNotAfter(now.UtcDateTime.AddDays(Math.Clamp(request.Days, MinDays, MaxDays)));
        generator.SetPublicKey(key);
        AddExtensions(generator, request, key, authority);
        return generator.Generate(new Asn1SignatureFactory(AlgorithmOf(authorityKey), authorityKey, RepeatableRandom.Create(request.Seed)));
    }

    /// <summary>A name that is nothing but a common name; without one it is empty.</summary>
    private static X509Name NameOf(string commonName) => commonName.Length == 0
        ? X509Name.GetInstance(new DerSequence())
        : new X509Name([X509Name.CN], [commonName]);

    private static void AddExtensions(X509V3CertificateGenerator generator, CertificateRequest request, AsymmetricKeyParameter key, X509Certificate? authority)
    {
        var usage = KeyUsage.DigitalSignature | KeyUsage.KeyEncipherment | (request.IsAuthority ? KeyUsage.KeyCertSign : 0);
        generator.AddExtension(X509Extensions.KeyUsage, critical: true, new KeyUsage(usage));
        generator.AddExtension(X509Extensions.ExtendedKeyUsage, critical: false, new ExtendedKeyUsage(KeyPurposeID.id_kp_serverAuth, KeyPurposeID.id_kp_clientAuth));
        generator.AddExtension(X509Extensions.BasicConstraints, critical: true, new BasicConstraints(request.IsAuthority));
        if (request.IsAuthority)
            generator.AddExtension(X509Extensions.SubjectKeyIdentifier, critical: false, X509ExtensionUtilities.CreateSubjectKeyIdentifier(key));
        if (authority?.GetExtensionValue(X509Extensions.SubjectKeyIdentifier) is { } identifier)
        {
            var keyIdentifier = SubjectKeyIdentifier.GetInstance(X509ExtensionUtilities.FromExtensionValue(identifier)).GetKeyIdentifier();
            generator.AddExtension(X509Extensions.AuthorityKeyIdentifier, critical: false, new AuthorityKeyIdentifier(keyIdentifier));
        }
        GeneralName[] alternatives =
        [
            .. request.Names.Select(static name => new GeneralName(GeneralName.DnsName, name)),
            .. request.Addresses.Select(static address => new GeneralName(GeneralName.IPAddress, new DerOctetString(address.GetAddressBytes()))),
        ];
        if (alternatives.Length > 0)
            generator.AddExtension(X509Extensions.SubjectAlternativeName, critical: false, new GeneralNames(alternatives));
    }

    private static string AlgorithmOf(AsymmetricKeyParameter key) => key switch
    {
        RsaKeyParameters => "SHA256WITHRSA",
        ECPrivateKeyParameters { Parameters.Curve.FieldSize: > 384 } => "SHA512WITHECDSA",
        ECPrivateKeyParameters { Parameters.Curve.FieldSize: > 256 } => "SHA384WITHECDSA",
        ECPrivateKeyParameters => "SHA256WITHECDSA",
        Ed25519PrivateKeyParameters => "Ed25519",
        _ => throw new FunctionException("error creating certificate: x509: only RSA, ECDSA and Ed25519 keys supported"),
    };
}
