using System.Collections.Frozen;
using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Rules.ApiServer;

/// <summary>The feature gates that protect a cluster, with the minor that no longer knows them (null: still known).</summary>
internal static class SecurityFeatureGates
{
    private static readonly FrozenDictionary<string, KubernetesVersion?> s_gates = new Dictionary<string, KubernetesVersion?>
    {
        ["AuthorizeNodeWithSelectors"] = null,
        ["AuthorizePodWebsocketUpgradeCreatePermission"] = null,
        ["BoundServiceAccountTokenVolume"] = new(1, 23),
        ["KubeletFineGrainedAuthz"] = null,
        ["LegacyServiceAccountTokenCleanUp"] = new(1, 32),
        ["LegacyServiceAccountTokenNoAutoGeneration"] = new(1, 29),
        ["PodSecurity"] = new(1, 28),
        ["ServiceAccountNodeAudienceRestriction"] = null,
        ["ServiceAccountTokenNodeBindingValidation"] = null,
        ["UnauthenticatedHTTP2DOSMitigation"] = null,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether an item <c>Gate=value</c> leaves protection on; an unknown version counts as the newest.</summary>
    public static bool IsAcceptable(string item, KubernetesVersion? version)
    {
        var equals = item.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || FlagSyntax.ParseBoolean(item[(equals + 1)..]) != false || !s_gates.TryGetValue(item[..equals], out var removed))
            return true;
        return removed is { } gone && !(version < gone);
    }
}
