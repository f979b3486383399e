using System.Text.RegularExpressions;

namespace KubeLint.Rules.Encryption;

/// <summary>PEM files that anyone may read.</summary>
internal static partial class PublicCertificates
{
    /// <summary>Whether a text holds certificates, requests, revocation lists or public keys, and no other PEM block.</summary>
    public static bool IsAllOf(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("-----BEGIN ", StringComparison.Ordinal) && !text.Contains("\n-----BEGIN ", StringComparison.Ordinal))
            return false;
        var blocks = Begin().Matches(text);
        return blocks.Count > 0 && blocks.All(block => block.Groups["public"].Success);
    }

    [GeneratedRegex(@"-----BEGIN (?:(?<public>(?:TRUSTED |X509 )?CERTIFICATE(?: REQUEST)?|(?:RSA |EC )?PUBLIC KEY|X509 CRL|DH PARAMETERS)|[A-Z0-9 ]{1,40})-----", RegexOptions.CultureInvariant)]
    private static partial Regex Begin();
}
