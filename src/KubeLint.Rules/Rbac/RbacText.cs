using KubeLint.Analysis.Rbac;

namespace KubeLint.Rules.Rbac;

/// <summary>How messages of this range put what a rule speaks of.</summary>
internal static class RbacText
{
    /// <summary>The API groups of a rule: <c>the core API group and API group 'apps'</c>.</summary>
    public static string Groups(RbacRule rule, string conjunction = "and") =>
        rule.ApiGroups.HasWildcard ? "every API group" : string.Join($" {conjunction} ", rule.ApiGroups.Items.Select(group => Group(group.Value)));

    /// <summary>The resources of a rule: <c>pods, secrets</c>.</summary>
    public static string Resources(RbacRule rule) =>
        rule.Resources.HasWildcard ? "every resource of its API groups" : string.Join(", ", rule.Resources.Items.Select(resource => resource.Value));

    /// <summary>The verbs of a rule: <c>get, list</c>, or <c>every verb</c>.</summary>
    public static string Verbs(RbacRule rule) => rule.Verbs.HasWildcard ? "every verb" : string.Join(", ", rule.Verbs.Items.Select(verb => verb.Value));

    /// <summary>What a rule grants: <c>get, list on secrets</c>, or <c>get on every resource of the core API group</c>.</summary>
    public static string Grant(RbacRule rule, RbacMatch match) =>
        $"{match.VerbText} on {(rule.Resources.HasWildcard ? "every resource of " + Groups(rule) : match.ResourceText)}";

    /// <summary>One API group.</summary>
    public static string Group(string group) => group.Length == 0 ? "the core API group" : $"API group '{group}'";

    /// <summary>Where a role's rights hold.</summary>
    public static string Reach(RbacRole role) => role.IsClusterRole ? "every namespace where it is bound" : "its namespace";
}
