using System.Buffers;
using System.Text.RegularExpressions;

namespace KubeLint.Rules.Encryption.Credentials;

/// <summary>Judges names that announce a credential and the values under them.</summary>
internal static partial class LiteralCredential
{
    private static readonly SearchValues<char> s_templateMarks = SearchValues.Create("$`{}<>");

    /// <summary>Whether an environment variable's name says that its value is a credential.</summary>
    public static bool IsEnvironmentName(string name) => EnvironmentName().IsMatch(name);

    /// <summary>Whether a flag's name (without dashes) says that its value is a credential.</summary>
    public static bool IsFlagName(string name) => FlagName().IsMatch(name);

    /// <summary>
    /// Whether a value under such a name is likely the credential itself: not a switch, number, duration, path, address,
    /// name of an object, reference or placeholder.
    /// </summary>
    public static bool IsLikely(string value) =>
        value.Length >= 6
        && value[0] is not ('-' or '/' or '~' or '.' or '@' or '%')
        && !value.AsSpan().ContainsAny(s_templateMarks)
        && !PlaceholderText.StandsForSecret(value)
        && !Harmless().IsMatch(value);

    // An etcd cluster's token and its like are labels; IMAGE_PULL_SECRET and its like name a Secret.
    [GeneratedRegex(
        @"^(?!.{0,200}(?:PULL|TLS|CERT|PASSWORD|CREDENTIALS?)_?SECRET$)(?!.{0,60}(?:CLUSTER|DISCOVERY|CSRF|XSRF|PAGE|START|STOP|PAD)_?TOKEN$)(?:.{0,200}[_.\-])?(?:SECRET|SECRET[_\-]?KEY|TOKEN|API[_\-]?KEY|ACCESS[_\-]?KEY|PRIVATE[_\-]?KEY|CREDENTIALS)$|(?:PASSWORD|PASSWD|PASSPHRASE)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnvironmentName();

    [GeneratedRegex(
        @"^(?!(?:enable|disable|use|allow|no|skip|require|with|show|print|generate|create|rotate)[_\-])(?!.{0,60}(?:cluster|discovery|csrf|xsrf|page|start|stop|pad)[_\-]?token$)(?:.{0,60}[_\-])?(?:password|passwd|passphrase|token|api[_\-]?key|secret[_\-]?key|secret[_\-]access[_\-]key|client[_\-]secret)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FlagName();

    [GeneratedRegex(
        @"^(?:[+\-]?[0-9][0-9.,_]*[a-z%]{0,3}|(?:[0-9]+(?:h|ms|m|s|us|ns|d))+|true|false|enabled?|disabled?|default|optional|required|prompt|stdin|generated?|random|automatic|none" +
        @"|[a-z][a-z0-9+.\-]*://\S*|[\w.\-]+(?:/[\w.\-]+)+|[\w.\-]+\.(?:txt|json|ya?ml|pem|key|crt|conf|ini|env|properties|jks|p12)" +
        @"|[a-z0-9][a-z0-9.\-]*-(?:secrets?|tokens?|credentials?|creds|tls|keys?|passwords?|auth))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();
}
