using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace KubeLint.Rules.Encryption.Credentials;

/// <summary>The sorts of credentials that are recognised by their shape alone.</summary>
internal static partial class CredentialDetectors
{
    private static readonly ImmutableArray<CredentialDetector> s_all =
    [
        new("an AWS secret access key", ["AKIA", "ASIA"], AwsKeyPair(), static match => IsRandom(match.Groups["secret"].Value)),
        new("a GitHub token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"], GitHubToken(), static match => IsRandom(match.Value)),
        new("a GitLab token", ["glpat-", "gldt-", "glrt-", "glptt-"], GitLabToken(), static match => IsRandom(match.Value)),
        new("a Slack token", ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-"], SlackToken(), static match => IsRandom(match.Value)),
        new("a Slack webhook address", ["hooks.slack.com/services/"], SlackWebhook(), static match => IsRandom(match.Groups["secret"].Value)),
        new("a Google API key", ["AIza"], GoogleApiKey(), static match => IsRandom(match.Value)),
        new("a Google OAuth token", ["ya29."], GoogleOAuthToken(), static match => IsRandom(match.Value)),
        new("a JSON Web Token", ["eyJ"], JsonWebTokenPattern(), JsonWebToken.IsGenuine),
        new("a URL with a password", ["://"], UrlPassword(), static match => !CredentialUrl.IsHarmless(match)),
        new("a registry login", ["\"auth\""], RegistryAuth(), static match => RegistryLogin.IsGenuine(match.Groups["auth"].Value)),
    ];

    /// <summary>The first credential of a text, private keys included; or null.</summary>
    public static CredentialMatch? FindFirst(string text)
    {
        if (text.Length < 8)
            return null;
        var first = PrivateKeyBlock.FindAll(text).FirstOrDefault() is { } key ? new CredentialMatch($"a private key ({key.Type})", key.Start, key.Length) : null;
        foreach (var detector in s_all)
        {
            if (detector.Find(text) is { } match && (first is null || match.Start < first.Start))
                first = match;
        }
        return first;
    }

    /// <summary>Whether a text is an AWS access key id and nothing else.</summary>
    public static bool IsAwsAccessKeyId(string text) => AwsAccessKeyId().IsMatch(text.AsSpan().Trim()) && IsRandom(text);

    /// <summary>Whether a text has the shape of an AWS secret access key. That alone proves nothing; beside an access key id it does.</summary>
    public static bool IsAwsSecretAccessKey(string text) => AwsSecretAccessKey().IsMatch(text.AsSpan().Trim()) && IsRandom(text);

    /// <summary>Whether a token looks like one that a machine drew, not like an example in a manual.</summary>
    private static bool IsRandom(string token) =>
        token.Distinct().Count() >= 10
        && !token.Contains("example", StringComparison.OrdinalIgnoreCase)
        && !token.Contains("xxxx", StringComparison.OrdinalIgnoreCase);

    // The id and, within the next lines, the 40 characters of the secret.
    [GeneratedRegex(
        @"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b[\s\S]{1,200}?(?<![A-Za-z0-9/+=])(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])",
        RegexOptions.CultureInvariant)]
    private static partial Regex AwsKeyPair();

    [GeneratedRegex(@"^(?:AKIA|ASIA)[0-9A-Z]{16}$", RegexOptions.CultureInvariant)]
    private static partial Regex AwsAccessKeyId();

    [GeneratedRegex(@"^[A-Za-z0-9/+]{40}$", RegexOptions.CultureInvariant)]
    private static partial Regex AwsSecretAccessKey();

    [GeneratedRegex(@"\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b", RegexOptions.CultureInvariant)]
    private static partial Regex GitHubToken();

    [GeneratedRegex(@"\bgl(?:pat|dt|rt|ptt)-[A-Za-z0-9_\-]{20,64}", RegexOptions.CultureInvariant)]
    private static partial Regex GitLabToken();

    [GeneratedRegex(@"\bxox[abprs]-[0-9]{8,14}-[A-Za-z0-9\-]{12,200}", RegexOptions.CultureInvariant)]
    private static partial Regex SlackToken();

    [GeneratedRegex(@"hooks\.slack\.com/services/T[A-Z0-9]{6,14}/B[A-Z0-9]{6,14}/(?<secret>[A-Za-z0-9]{20,30})\b", RegexOptions.CultureInvariant)]
    private static partial Regex SlackWebhook();

    [GeneratedRegex(@"\bAIza[A-Za-z0-9_\-]{35}(?![A-Za-z0-9_\-])", RegexOptions.CultureInvariant)]
    private static partial Regex GoogleApiKey();

    [GeneratedRegex(@"\bya29\.[A-Za-z0-9_\-]{40,500}", RegexOptions.CultureInvariant)]
    private static partial Regex GoogleOAuthToken();

    [GeneratedRegex(@"\b(?<header>eyJ[A-Za-z0-9_\-]{10,2000})\.(?<payload>eyJ[A-Za-z0-9_\-]{10,8000})\.(?<signature>[A-Za-z0-9_\-]{20,2000})", RegexOptions.CultureInvariant)]
    private static partial Regex JsonWebTokenPattern();

    [GeneratedRegex(
        @"(?<=[A-Za-z])://(?<user>[^\s/?#:@'""<>\\]{0,100}):(?<password>[^\s/?#@'""<>\\]{1,200})@(?<host>[A-Za-z0-9.\-_\[\]$%{}(]{1,255})",
        RegexOptions.CultureInvariant)]
    private static partial Regex UrlPassword();

    [GeneratedRegex(@"""auth""\s{0,20}:\s{0,20}""(?<auth>[A-Za-z0-9+/=]{8,4000})""", RegexOptions.CultureInvariant)]
    private static partial Regex RegistryAuth();
}
