using System.Buffers;
using System.Text.RegularExpressions;

namespace KubeLint.Rules.Encryption.Credentials;

/// <summary>Tells URLs that give a password away from those that only show where one goes.</summary>
internal static partial class CredentialUrl
{
    private static readonly SearchValues<char> s_templateMarks = SearchValues.Create("${}<>*`|");
    private static readonly string[] s_documentationHosts = [".example", ".test", ".invalid", "example.com", "example.org", "example.net"];

    /// <summary>Whether the password is a placeholder or a word for one, or the host is one of documentation.</summary>
    public static bool IsHarmless(Match match) =>
        IsStandIn(match.Groups["password"].Value) || IsDocumentation(match.Groups["host"].Value);

    /// <summary>Whether a password is a variable, a template, or the word itself.</summary>
    public static bool IsStandIn(string password) =>
        password.AsSpan().ContainsAny(s_templateMarks)
        || password.StartsWith('%')
        || PlaceholderText.StandsForSecret(password)
        || Word().IsMatch(password);

    private static bool IsDocumentation(string host)
    {
        var name = host.Split(':')[0];
        return Array.Exists(s_documentationHosts, suffix =>
            name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
            && (suffix[0] == '.' || name.Length == suffix.Length || name[^(suffix.Length + 1)] == '.'));
    }

    [GeneratedRegex(@"^(my|your|the|some|db|user)?[-_]?(pass|passwd|password|passphrase|pwd|pw|secret|token|credentials?)[0-9]{0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
