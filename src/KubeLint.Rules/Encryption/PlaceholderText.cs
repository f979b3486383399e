using System.Text.RegularExpressions;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

/// <summary>Tells texts that stand for a secret from secrets.</summary>
internal static partial class PlaceholderText
{
    /// <summary>Whether a text asks to be replaced: <c>&lt;…&gt;</c>, <c>CHANGEME</c>, <c>REPLACE_ME</c>, <c>xxx</c>, <c>TODO</c> and their like.</summary>
    public static bool AsksForReplacement(string text) => Stub().IsMatch(text.AsSpan().Trim());

    /// <summary>Whether a value is no secret yet: something that another tool fills in, or that a person must.</summary>
    public static bool StandsForSecret(YamlScalar scalar) => Placeholder.IsUnknown(scalar) || StandsForSecret(scalar.Value);

    /// <inheritdoc cref="StandsForSecret(YamlScalar)"/>
    public static bool StandsForSecret(string text) =>
        Placeholder.IsUnknown(text) || AsksForReplacement(text) || Reference().IsMatch(text.AsSpan().Trim());

    [GeneratedRegex(
        @"^(<[^<>]*>|\[?(change|replace|fill|insert|set|update)[-_ ]?(me|this|it|in|here|with|your)(?![a-z0-9]).{0,40}|change[-_]?me[!0-9]{0,4}|your[-_ ].{1,40}|x{3,}|\*{3,}|\.{3,}|to[-_ ]?do\b.{0,40}|tbd|redacted|data\+omitted|placeholder|dummy|example|none|null|nil|n/a|undefined)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stub();

    // Secret managers' references: Vault, AWS, Google, Azure, Kubernetes itself.
    [GeneratedRegex(
        @"^(vault:|vault://|arn:aws|aws-?sm:|ssm:|gcpsecret:|gcp:|azurekeyvault@|akv:|@Microsoft\.KeyVault|secretref:|secret:|keyring:|file:|env:|sm://|awssecret|projects/[^/]+/secrets/)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
