using System.Security.Cryptography;
using System.Text;
using KubeLint.Rules.Encryption.Credentials;

namespace KubeLint.Rules.Tests.Encryption;

public sealed class PrivateKeyBlockTests
{
    [Fact]
    public void Keys_of_all_formats_are_recognised()
    {
        using var rsa = RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal("RSA", Assert.Single(PrivateKeyBlock.FindAll(rsa.ExportRSAPrivateKeyPem())).Type);
        Assert.Equal("PKCS #8", Assert.Single(PrivateKeyBlock.FindAll(rsa.ExportPkcs8PrivateKeyPem())).Type);
        Assert.Equal("EC", Assert.Single(PrivateKeyBlock.FindAll(ec.ExportECPrivateKeyPem())).Type);
        Assert.Equal("PKCS #8", Assert.Single(PrivateKeyBlock.FindAll(ec.ExportPkcs8PrivateKeyPem())).Type);
    }

    [Fact]
    public void Encrypted_keys_and_public_ones_are_not()
    {
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        Assert.Empty(PrivateKeyBlock.FindAll(ec.ExportEncryptedPkcs8PrivateKeyPem("kubelint", parameters)));
        Assert.Empty(PrivateKeyBlock.FindAll(ec.ExportSubjectPublicKeyInfoPem()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("#\n")]
    [InlineData("certificate first\n")]
    public void Base64_of_a_file_that_holds_a_key_is_recognised_wherever_the_key_begins(string before)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + NewKey() + "\n"));
        var block = Assert.Single(PrivateKeyBlock.FindAll($"key: {encoded}\nother: value\n"));
        Assert.Equal((5, encoded.TrimEnd('=').Length), (block.Start, block.Length - (encoded.Length - encoded.TrimEnd('=').Length)));
    }

    [Fact]
    public void Base64_in_lines_is_recognised()
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(NewKey() + "\n"), Base64FormattingOptions.InsertLineBreaks);
        Assert.Single(PrivateKeyBlock.FindAll(encoded.ReplaceLineEndings("\n") + "\n"));
    }

    [Fact]
    public void The_span_is_that_of_the_first_marker()
    {
        var block = Assert.Single(PrivateKeyBlock.FindAll("x: |\n" + NewKey()));
        Assert.Equal((5, "-----BEGIN PRIVATE KEY-----".Length), (block.Start, block.Length));
    }

    [Fact]
    public void A_cut_key_is_a_sample()
    {
        var lines = NewKey().Split('\n');
        Assert.Empty(PrivateKeyBlock.FindAll(string.Join('\n', [lines[0], lines[1], .. lines[3..]])));
        Assert.Empty(PrivateKeyBlock.FindAll(string.Join('\n', [lines[0], lines[1] + "...", lines[^1]])));
        Assert.Empty(PrivateKeyBlock.FindAll(string.Join('\n', lines[..^1])));
    }

    [Fact]
    public void Indentation_and_written_line_breaks_do_not_hide_a_key()
    {
        Assert.Single(PrivateKeyBlock.FindAll(NewKey().Replace("\n", "\n        ", StringComparison.Ordinal)));
        Assert.Single(PrivateKeyBlock.FindAll("{\"private_key\": \"" + NewKey().Replace("\n", "\\n", StringComparison.Ordinal) + "\"}"));
        Assert.Single(PrivateKeyBlock.FindAll(NewKey().Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    private static string NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }
}
