using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KubeLint.Helm.Cryptography;
using KubeLint.Helm.Origins;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;

namespace KubeLint.Helm.Tests.Functions;

public sealed class CryptoFunctionTests
{
    [Fact]
    public void A_signed_certificate_is_of_its_authority()
    {
        var authority = Certificate("genCA", "my ca", 365);
        var signed = Certificate("genSignedCert", "svc", new object?[] { "1.2.3.4", "::1" }, new object?[] { "a.b", "*.c" }, 30, authority);
        using var root = X509Certificate2.CreateFromPem(authority.Certificate.Text, authority.Key.Text);
        using var leaf = X509Certificate2.CreateFromPem(signed.Certificate.Text, signed.Key.Text);

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = new DateTime(2025, 1, 15, 0, 0, 0, DateTimeKind.Utc);
        chain.ChainPolicy.CustomTrustStore.Add(root);
        Assert.True(chain.Build(leaf));
        Assert.Equal(("CN=svc", "CN=my ca"), (leaf.Subject, leaf.Issuer));
        Assert.Equal(new DateTime(2025, 1, 31, 0, 0, 0, DateTimeKind.Utc), leaf.NotAfter.ToUniversalTime());
        var names = leaf.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single();
        Assert.Equal(["a.b", "*.c"], names.EnumerateDnsNames());
        Assert.Equal(["1.2.3.4", "::1"], names.EnumerateIPAddresses().Select(static address => address.ToString()));
        Assert.StartsWith("-----BEGIN RSA PRIVATE KEY-----\n", signed.Key.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Certificates_share_one_key_and_are_the_same_at_every_run()
    {
        var first = Certificate("genCA", "ca", 1);
        var second = Certificate("genSelfSignedCert", "me", null, null, 1);
        Assert.Equal(first.Key.Text, second.Key.Text);
        Assert.Equal(first.Certificate.Text, Certificate("genCA", "ca", 1).Certificate.Text);
        Assert.NotEqual(first.Certificate.Text, Certificate("genCA", "cb", 1).Certificate.Text);
    }

    [Fact]
    public void What_is_random_in_Helm_says_so_and_what_was_read_for_it()
    {
        var certificate = Certificate("genCA", Call.Leaf("ca", "name"), 1);
        var origin = Assert.IsType<DerivedOrigin>(Assert.Single(certificate.Certificate.Segments).Origin);
        Assert.True(origin.IsRandom);
        Assert.Equal("name", Assert.Single(origin.Reads).Path);
        Assert.Equal("[user@0:u]:~", Call.Trace(Call.Function("htpasswd", Call.Leaf("u", "user"), "p"))[..12]);
    }

    [Theory]
    [InlineData("rsa", "RSA PRIVATE KEY")]
    [InlineData("", "RSA PRIVATE KEY")]
    [InlineData("ecdsa", "EC PRIVATE KEY")]
    [InlineData("ed25519", "PRIVATE KEY")]
    public void Private_keys_can_sign_certificates(string kind, string label)
    {
        var key = Call.Print("genPrivateKey", kind);
        Assert.StartsWith($"-----BEGIN {label}-----\n", key, StringComparison.Ordinal);
        var authority = Certificate("genCAWithKey", "ca", 1, key);
        Assert.Equal(key, authority.Key.Text);
        Assert.Equal(key, Certificate("genSignedCertWithKey", "x", null, null, 1, authority, key).Key.Text);
        using var certificate = X509Certificate2.CreateFromPem(authority.Certificate.Text);
        Assert.Equal("CN=ca", certificate.Subject);
    }

    [Fact]
    public void What_RSA_and_DSA_keys_are_made_of_is_prime()
    {
        var rsa = (RsaPrivateCrtKeyParameters)PrivateKeys.Find("rsa")!.Private;
        Assert.Equal(2048, rsa.Modulus.BitLength);
        Assert.True(rsa.P.IsProbablePrime(100) && rsa.Q.IsProbablePrime(100));
        Assert.Equal(rsa.Modulus, rsa.P.Multiply(rsa.Q));
        var dsa = ((DsaPrivateKeyParameters)PrivateKeys.Find("dsa")!.Private).Parameters;
        Assert.Equal((2048, 256), (dsa.P.BitLength, dsa.Q.BitLength));
        Assert.True(dsa.P.IsProbablePrime(100) && dsa.Q.IsProbablePrime(100));
        Assert.NotEqual(BigInteger.One, dsa.G);
        Assert.Equal(BigInteger.One, dsa.G.ModPow(dsa.Q, dsa.P));
    }

    [Fact]
    public void What_an_RSA_key_signs_is_verified()
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(Call.Print("genPrivateKey", "rsa"));
        byte[] text = [1, 2, 3];
        Assert.True(rsa.VerifyData(text, rsa.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void A_DSA_key_is_one()
    {
        var key = Call.Print("genPrivateKey", "dsa");
        Assert.StartsWith("-----BEGIN DSA PRIVATE KEY-----\n", key, StringComparison.Ordinal);
        Assert.Equal("error creating certificate: x509: only RSA, ECDSA and Ed25519 keys supported", Call.Error("genCAWithKey", "x", 1, key));
    }

    /// <summary>Wordings of helm 3.10.1.</summary>
    [Fact]
    public void Errors_are_worded_as_in_Helm()
    {
        Assert.Equal("parsing private key: no PEM data in input", Call.Error("genCAWithKey", "x", 1, "abc"));
        Assert.Equal("parsing private key: no private key data in PEM block of type X", Call.Error("genCAWithKey", "x", 1, "-----BEGIN X-----\nYQ==\n-----END X-----\n"));
        Assert.StartsWith("parsing private key: parsing RSA private key from PEM: ", Call.Error("genCAWithKey", "x", 1, "-----BEGIN RSA PRIVATE KEY-----\nYQ==\n-----END RSA PRIVATE KEY-----\n"), StringComparison.Ordinal);
        Assert.StartsWith("parsing private key: decoding PEM as PKCS#8: ", Call.Error("genCAWithKey", "x", 1, "-----BEGIN PRIVATE KEY-----\nYQ==\n-----END PRIVATE KEY-----\n"), StringComparison.Ordinal);
        Assert.Equal("error parsing ip: 5 is not a string", Call.Error("genSelfSignedCert", "x", new object?[] { 5 }, null, 1));
        Assert.Equal("error parsing ip: 1.2.3", Call.Error("genSelfSignedCert", "x", new object?[] { "1.2.3" }, null, 1));
        Assert.Equal("error parsing ip: 01.2.3.4", Call.Error("genSelfSignedCert", "x", new object?[] { "::ffff:1.2.3.4", "1::", "01.2.3.4" }, null, 1));
        Assert.Equal("error processing alternate dns name: 7 is not a string", Call.Error("genSelfSignedCert", "x", null, new object?[] { 7 }, 1));
        Assert.Equal("error creating certificate: x509: \"é\" cannot be encoded as an IA5String", Call.Error("genSelfSignedCert", "x", null, new object?[] { "é" }, 1));
        Assert.Equal("unable to decode base64 certificate", Call.Error("buildCustomCert", "a", "b"));
        Assert.Equal("unable to decode certificate", Call.Error("buildCustomCert", "YQ==", "YQ=="));
        Assert.Equal("error parsing certificate: decodedCert.Bytes: x509: malformed certificate", Call.Error("buildCustomCert", "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCllRPT0KLS0tLS1FTkQgQ0VSVElGSUNBVEUtLS0tLQo=", "YQ=="));
        Assert.Equal("Unknown type foo", Call.Print("genPrivateKey", "foo"));
        Assert.Equal("invalid username: a:b", Call.Print("htpasswd", "a:b", "c"));
    }

    [Theory]
    [InlineData("maximum", "G2?e^j2pD8oUgWBv1XxY")]
    [InlineData("long", "RifjRumxMiwa1?")]
    [InlineData("medium", "Rif6;Gox")]
    [InlineData("short", "Rif6")]
    [InlineData("basic", "GZH69apZ")]
    [InlineData("pin", "8216")]
    [InlineData("x", "cannot find password template x")]
    public void Passwords_are_derived_as_in_Helm(string type, string expected) =>
        Assert.Equal(expected, Call.Print("derivePassword", 3, type, "pw é", "user", "example.com"));

    [Fact]
    public void Hashes_of_passwords_fit_them()
    {
        var hash = Call.Print("bcrypt", "secret");
        Assert.StartsWith("$2a$10$", hash, StringComparison.Ordinal);
        Assert.True(OpenBsdBCrypt.CheckPassword(hash, "secret".ToCharArray()));
        Assert.Equal("failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes", Call.Print("bcrypt", new string('x', 73)));
    }

    /// <summary>helm 3.10.1 decrypts what is encrypted here.</summary>
    [Fact]
    public void Encrypted_texts_are_those_of_Helm()
    {
        Assert.Equal("hello é", Call.Print("decryptAES", "pass", "j21Ynh2TUn9hO5nwNAqf8Bdn7pxyEhEAH2rhP6x0DZ8="));
        Assert.Equal("some text", Call.Print("decryptAES", "key", Call.Function("encryptAES", "key", "some text")));
        Assert.Equal("", Call.Print("encryptAES", "key", ""));
        Assert.Equal("runtime error: slice bounds out of range [:-43]", Call.Error("decryptAES", "wrong", "j21Ynh2TUn9hO5nwNAqf8Bdn7pxyEhEAH2rhP6x0DZ8="));
        Assert.Equal("runtime error: slice bounds out of range [:16] with capacity 3", Call.Error("decryptAES", "x", "YQ=="));
        Assert.Equal("runtime error: index out of range [-1]", Call.Error("decryptAES", "x", "YWFhYWFhYWFhYWFhYWFhYQ=="));
        Assert.Equal("crypto/cipher: input not full blocks", Call.Error("decryptAES", "x", "YWFhYWFhYWFhYWFhYWFhYWFh"));
        Assert.Equal("illegal base64 data at input byte 0", Call.Error("decryptAES", "x", "!"));
    }

    private static CertificateValue Certificate(string name, params object?[] arguments) => Assert.IsType<CertificateValue>(Call.Function(name, arguments));
}
