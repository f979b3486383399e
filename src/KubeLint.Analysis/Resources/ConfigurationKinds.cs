using System.Text.RegularExpressions;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>The kinds of configuration files that other objects embed as text.</summary>
internal static partial class ConfigurationKinds
{
    /// <summary>Whether a text may hold one of the kinds; cheap, so that ordinary data is not parsed.</summary>
    public static bool Mentions(string text) =>
        (text.Contains("kind:", StringComparison.Ordinal) || text.Contains("\"kind\"", StringComparison.Ordinal)) && Kind().IsMatch(text);

    /// <summary>The kind that the first line with a <c>kind</c> at its beginning announces, where it is one of them; else null.</summary>
    public static string? FindAnnounced(string text) =>
        text.Contains("kind:", StringComparison.Ordinal) && AnnouncedKind().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Whether a mapping is one of them.</summary>
    public static bool IsConfiguration(YamlMapping root)
    {
        var apiVersion = (root["apiVersion"] as YamlScalar)?.Value ?? "";
        return root["kind"] is YamlScalar kind && kind.Value switch
        {
            // Names that other groups use too.
            "Policy" => apiVersion.StartsWith("audit.k8s.io/", StringComparison.Ordinal),
            "Config" => apiVersion == "v1",
            "Configuration" => apiVersion.Contains(".admission.", StringComparison.Ordinal),
            var name => WholeKind().IsMatch(name),
        };
    }

    private const string Names =
        "EncryptionConfig(?:uration)?|AuthenticationConfiguration|AuthorizationConfiguration|AdmissionConfiguration|PodSecurityConfiguration"
        + "|PodNodeSelectorPluginConfig|Configuration|WebhookAdmission(?:Configuration)?|Policy|Config"
        + "|KubeletConfiguration|KubeProxyConfiguration|KubeSchedulerConfiguration"
        + "|ClusterConfiguration|MasterConfiguration|InitConfiguration|JoinConfiguration|NodeConfiguration";

    [GeneratedRegex("kind\"?\\s*:\\s*[\"']?(?:" + Names + ")\\b", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex("^kind:\\s*[\"']?(" + Names + ")\\b", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex AnnouncedKind();

    [GeneratedRegex("^(?:" + Names + ")$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeKind();
}
