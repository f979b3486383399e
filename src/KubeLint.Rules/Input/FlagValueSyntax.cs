using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Rules.Input;

/// <summary>The values that components can parse.</summary>
internal static partial class FlagValueSyntax
{
    private static readonly FrozenSet<string> s_tlsVersions = Set("VersionTLS10", "VersionTLS11", "VersionTLS12", "VersionTLS13");
    private static readonly FrozenSet<string> s_etcdTlsVersions = Set("TLS1.2", "TLS1.3");
    private static readonly FrozenSet<string> s_apiServerModes = Set("AlwaysAllow", "AlwaysDeny", "ABAC", "Webhook", "RBAC", "Node");
    private static readonly FrozenSet<string> s_kubeletModes = Set("AlwaysAllow", "Webhook");

    /// <summary>The suites of Go's crypto/tls with the two older names of the ChaCha20 suites.</summary>
    private static readonly FrozenSet<string> s_cipherSuites = Set(
        "TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305", "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305",
        "TLS_RSA_WITH_RC4_128_SHA", "TLS_RSA_WITH_3DES_EDE_CBC_SHA",
        "TLS_RSA_WITH_AES_128_CBC_SHA", "TLS_RSA_WITH_AES_256_CBC_SHA", "TLS_RSA_WITH_AES_128_CBC_SHA256",
        "TLS_RSA_WITH_AES_128_GCM_SHA256", "TLS_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_RC4_128_SHA", "TLS_ECDHE_RSA_WITH_RC4_128_SHA", "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA",
        "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256");

    /// <summary>What is wrong with a flag's value, or null.</summary>
    public static FlagValueFault? FindFault(Component component, FlagFact flag, string value) => flag.Name switch
    {
        "authorization-mode" when component == Component.ApiServer => FindUnknown(value, s_apiServerModes, "one of Node, RBAC, Webhook, ABAC, AlwaysAllow and AlwaysDeny"),
        "authorization-mode" when component == Component.Kubelet => FindUnknown(value, s_kubeletModes, "Webhook or AlwaysAllow"),
        "tls-min-version" or "tls-max-version" when component == Component.Etcd => FindUnknown(value, s_etcdTlsVersions, "TLS1.2 or TLS1.3"),
        "tls-min-version" => FindUnknown(value, s_tlsVersions, "the name of a TLS version as VersionTLS12"),
        "tls-cipher-suites" or "cipher-suites" => FindUnknown(value, s_cipherSuites, "the name of a TLS cipher suite"),
        "feature-gates" => FindMalformedGate(value),
        // The types of fields in a file are those of its schema, not those of the flags.
        _ when flag.IsArgument || flag.Style == FlagStyle.EnvironmentVariable => FindMalformed(component, flag.Name, value),
        _ => null,
    };

    private static FlagValueFault? FindMalformed(Component component, string flag, string value) => FlagDefinitions.Find(component, flag)?.Type switch
    {
        "bool" when FlagSyntax.ParseBoolean(value) is null => new(value, "a boolean (true or false)"),
        "int" when FlagSyntax.ParseInteger(value) is null => new(value, "an integer"),
        "float" when !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => new(value, "a number"),
        "duration" when FlagSyntax.ParseDuration(value) is null => new(value, "a duration as 30s or 1h30m"),
        _ => null,
    };

    private static FlagValueFault? FindUnknown(string value, FrozenSet<string> known, string expected)
    {
        var unknown = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(item => !known.Contains(item));
        return unknown is null ? null : new(unknown, expected);
    }

    private static FlagValueFault? FindMalformedGate(string value)
    {
        var malformed = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(gate => !IsGate(gate));
        return malformed is null ? null : new(malformed, "a feature gate written as Name=true or Name=false");
    }

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);

    private static bool IsGate(string text) =>
        text.Split('=', 2) is [var name, var value] && GateName().IsMatch(name.Trim()) && FlagSyntax.ParseBoolean(value.Trim()) is not null;

    [GeneratedRegex(@"^[A-Za-z]\w*$", RegexOptions.CultureInvariant)]
    private static partial Regex GateName();
}
