using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>The kinds of configuration files that other objects embed as text.</summary>
internal static partial class ConfigurationKinds
{
    private static readonly SearchValues<char> s_letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly Lazy<FrozenSet<string>> s_carrierNames =
        new(static () => CarrierCatalog.ConfigurationKinds.Select(kind => kind.Kind).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether a text may hold one of the kinds, or a tool's configuration without one; cheap, so that ordinary data is not parsed.</summary>
    public static bool Mentions(string text) => MentionsKind(text) || ToolKey().IsMatch(text);

    private static bool MentionsKind(string text)
    {
        if (!text.Contains("kind:", StringComparison.Ordinal) && !text.Contains("\"kind\"", StringComparison.Ordinal))
            return false;
        foreach (var match in AnyKind().EnumerateMatches(text))
        {
            var start = match.Index + match.Length;
            var length = text.AsSpan(start).IndexOfAnyExcept(s_letters);
            var name = length < 0 ? text.AsSpan(start) : text.AsSpan(start, length);
            if (WholeKind().IsMatch(name) || s_carrierNames.Value.Contains(name.ToString()))
                return true;
        }
        return false;
    }

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
            var name => WholeKind().IsMatch(name) || CarrierCatalog.ConfigurationKinds.Contains(new ResourceKind(GroupOf(apiVersion), name)),
        };
    }

    private static string GroupOf(string apiVersion) =>
        apiVersion.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? apiVersion[..slash] : "";

    private const string Names =
        "EncryptionConfig(?:uration)?|AuthenticationConfiguration|AuthorizationConfiguration|AdmissionConfiguration|PodSecurityConfiguration"
        + "|PodNodeSelectorPluginConfig|Configuration|WebhookAdmission(?:Configuration)?|Policy|Config"
        + "|KubeletConfiguration|KubeProxyConfiguration|KubeSchedulerConfiguration"
        + "|ClusterConfiguration|MasterConfiguration|InitConfiguration|JoinConfiguration|NodeConfiguration";

    [GeneratedRegex("kind\"?\\s*:\\s*[\"']?", RegexOptions.CultureInvariant)]
    private static partial Regex AnyKind();

    // Keys of k3s and RKE2, of Talos and of cloud-init.
    [GeneratedRegex(@"^(?:(?:kube-(?:apiserver|controller-manager|scheduler|proxy)|kubelet|etcd)-arg|machine|write_files)\s*:", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ToolKey();

    [GeneratedRegex("^kind:\\s*[\"']?(" + Names + ")\\b", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex AnnouncedKind();

    [GeneratedRegex("^(?:" + Names + ")$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeKind();
}
