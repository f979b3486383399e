using System.Collections.Immutable;
using KubeLint.Helm.Cryptography;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Serialization;
using KubeLint.Helm.Values;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.X509;

namespace KubeLint.Helm.Functions;

/// <summary>Keys, certificates and passwords: well-formed, but the same at every run, so of no use but to look at.</summary>
internal static class CryptoFunctions
{
    // What calls cost, in steps, so that a chart with thousands of them ends at the limit.
    private const int DerivationSteps = 2_000_000;
    private const int HashSteps = 500_000;
    private const int SignatureSteps = 50_000;
    private const int EncodingSteps = 2_000;

    private const int MaxBcryptLength = 72;

    private static readonly ImmutableArray<ParameterType> s_certificate = [ParameterType.Text, ParameterType.List, ParameterType.List, ParameterType.Int];

    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Create("genCA", [ParameterType.Text, ParameterType.Int], GenerateAuthority),
        BuiltInFunction.Create("genCAWithKey", [ParameterType.Text, ParameterType.Int, ParameterType.Text], GenerateAuthority),
        BuiltInFunction.Create("genSelfSignedCert", s_certificate, GenerateSelfSigned),
        BuiltInFunction.Create("genSelfSignedCertWithKey", [.. s_certificate, ParameterType.Text], GenerateSelfSigned),
        BuiltInFunction.Create("genSignedCert", [.. s_certificate, ParameterType.Certificate], GenerateSigned),
        BuiltInFunction.Create("genSignedCertWithKey", [.. s_certificate, ParameterType.Certificate, ParameterType.Text], GenerateSigned),
        BuiltInFunction.Create("buildCustomCert", [ParameterType.Text, ParameterType.Text], BuildCertificate),
        BuiltInFunction.Create("genPrivateKey", [ParameterType.Text], GeneratePrivateKey),
        BuiltInFunction.Create("derivePassword", [ParameterType.Int, ParameterType.Text, ParameterType.Text, ParameterType.Text, ParameterType.Text], DerivePassword),
        BuiltInFunction.Create("bcrypt", [ParameterType.Text], static (context, arguments) => new TextValue(Hash(context, Text(arguments[0])), OriginReads.Random(arguments))),
        BuiltInFunction.Create("htpasswd", [ParameterType.Text, ParameterType.Text], MakePasswordEntry),
        BuiltInFunction.Create("encryptAES", [ParameterType.Text, ParameterType.Text], Encrypt),
        BuiltInFunction.Create("decryptAES", [ParameterType.Text, ParameterType.Text], static (_, arguments) => new TextValue(AesCipher.Decrypt(Text(arguments[0]), Text(arguments[1])))),
    ];

    private static CertificateValue GenerateAuthority(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var key = KeyOf(arguments[2..]);
        return Issue(context, CertificateRequest.ForAuthority(arguments[0], arguments[1]), key, null, key, OriginReads.Random(arguments));
    }

    private static CertificateValue GenerateSelfSigned(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var key = KeyOf(arguments[4..]);
        return Issue(context, Request(arguments), key, null, key, OriginReads.Random(arguments));
    }

    private static CertificateValue GenerateSigned(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var key = KeyOf(arguments[5..]);
        var authority = (CertificateValue)arguments[4];
        var certificate = Pem.ReadCertificate(authority.Certificate.Text, "decodedSignerCert.Bytes");
        return Issue(context, Request(arguments), key, certificate, ReadKey(authority.Key.Text, "error parsing private key"), OriginReads.Random(arguments));
    }

    private static CertificateRequest Request(ReadOnlySpan<Value> arguments) => CertificateRequest.Create(arguments[0], arguments[1], arguments[2], arguments[3]);

    private static CertificateValue Issue(RenderContext context, CertificateRequest request, AsymmetricCipherKeyPair key, X509Certificate? authority, AsymmetricCipherKeyPair authorityKey, Origin origin)
    {
        context.Charge(SignatureSteps);
        var certificate = CertificateIssuer.Issue(request, context.Now, key.Public, authority, authorityKey.Private);
        return new CertificateValue(new TextValue(Pem.Write(certificate), origin), new TextValue(Pem.Write(key.Private), origin));
    }

    /// <summary>The key that a template gives, or one of ours.</summary>
    private static AsymmetricCipherKeyPair KeyOf(ReadOnlySpan<Value> argument) => argument.IsEmpty ? PrivateKeys.ForCertificates : ReadKey(Text(argument[0]), "parsing private key");

    private static AsymmetricCipherKeyPair ReadKey(string text, string action)
    {
        try
        {
            return Pem.ReadPrivateKey(text);
        }
        catch (FunctionException exception)
        {
            throw new FunctionException($"{action}: {exception.Message}");
        }
    }

    private static CertificateValue BuildCertificate(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        context.Charge(SignatureSteps);
        var certificate = Decode(arguments[0], "unable to decode base64 certificate");
        var key = Decode(arguments[1], "unable to decode base64 private key");
        _ = Pem.ReadCertificate(certificate.Text, "decodedCert.Bytes");
        _ = ReadKey(key.Text, "error parsing private key");
        return new CertificateValue(certificate, key);
    }

    private static TextValue Decode(Value value, string error)
    {
        try
        {
            var bytes = GoBase.Decode64(GoBytes.FromText(Text(value)));
            return (TextValue)OriginReads.Attach(new TextValue(GoBytes.ToText(bytes)), [value]);
        }
        catch (FunctionException)
        {
            throw new FunctionException(error);
        }
    }

    private static TextValue GeneratePrivateKey(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        context.Charge(EncodingSteps);
        var kind = Text(arguments[0]);
        return PrivateKeys.Find(kind) is { } key ? new TextValue(Pem.Write(key.Private), OriginReads.Random(arguments)) : new TextValue("Unknown type " + kind);
    }

    private static TextValue DerivePassword(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        context.Charge(DerivationSteps);
        var counter = unchecked((uint)((IntegerValue)arguments[0]).Value);
        var type = Text(arguments[1]);
        return new TextValue(MasterPassword.Derive(counter, type, Text(arguments[2]), Text(arguments[3]), Text(arguments[4])) ?? $"cannot find password template {type}");
    }

    private static TextValue MakePasswordEntry(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var user = (TextValue)arguments[0];
        return user.Text.Contains(':', StringComparison.Ordinal)
            ? new TextBuilder().Append("invalid username: ").Append(user).ToText()
            : new TextBuilder().Append(user).Append(":").Append(Hash(context, Text(arguments[1])), OriginReads.Random(arguments)).ToText();
    }

    /// <summary>bcrypt's hash; sprig gives an error's text in place of one.</summary>
    private static string Hash(RenderContext context, string password)
    {
        if (GoBytes.Length(password) > MaxBcryptLength)
            return "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes";
        context.Charge(HashSteps);
        var salt = new byte[16];
#pragma warning disable CA5394 // A rendering has to be repeatable.
        context.Random.NextBytes(salt);
#pragma warning restore CA5394
        return OpenBsdBCrypt.Generate("2a", password.ToCharArray(), salt, 10);
    }

    private static TextValue Encrypt(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        context.CheckTextLength(2L * Text(arguments[1]).Length);
        return new TextValue(AesCipher.Encrypt(Text(arguments[0]), Text(arguments[1]), context.Random), OriginReads.Random(arguments));
    }

    private static string Text(Value value) => ((TextValue)value).Text;
}
