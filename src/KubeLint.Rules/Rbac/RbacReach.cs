using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

/// <summary>How far a role of the set goes. What is unknown about a role does not speak against it.</summary>
internal static class RbacReach
{
    /// <summary>Whether a role only answers health and version requests.</summary>
    public static bool IsHealthOnly(RbacRole role) => role.Rules.All(IsHealthOnly);

    /// <summary>Whether a role only reads.</summary>
    public static bool IsReadOnly(RbacRole role) => role.Rules.All(rule => IsReadOnly(rule) || IsSelfReview(rule));

    /// <summary>Whether a role only reads custom resources, asks about its own rights, or answers health requests.</summary>
    public static bool IsPublic(RbacRole role) => role.Rules.All(rule =>
        IsHealthOnly(rule) || IsSelfReview(rule) || (IsReadOnly(rule) && !rule.ReachesBuiltInGroup && rule.NonResourceUrls.IsEmpty));

    private static bool IsHealthOnly(RbacRule rule) => rule.Resources.IsEmpty && rule.NonResourceUrls.Items.All(url => IsHealthPath(url.Value));

    private static bool IsHealthPath(string url) =>
        url.TrimEnd('*').TrimEnd('/') is "/healthz" or "/livez" or "/readyz" or "/version"
        || url.StartsWith("/healthz/", StringComparison.Ordinal)
        || url.StartsWith("/livez/", StringComparison.Ordinal)
        || url.StartsWith("/readyz/", StringComparison.Ordinal);

    private static bool IsReadOnly(RbacRule rule) => rule.Verbs.Items.All(verb => verb.Value is "get" or "list" or "watch" or "head");

    private static bool IsSelfReview(RbacRule rule) =>
        rule.Verbs.Items.All(verb => verb.Value == "create")
        && rule.Resources.Items.All(resource => resource.Value is "selfsubjectaccessreviews" or "selfsubjectrulesreviews" or "selfsubjectreviews");
}
