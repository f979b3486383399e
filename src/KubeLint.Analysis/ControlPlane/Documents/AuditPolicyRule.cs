using System.Collections.Immutable;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Documents;

/// <summary>A rule of an audit policy.</summary>
/// <param name="Node">Its mapping.</param>
public sealed record AuditPolicyRule(YamlMapping Node)
{
    private static readonly ImmutableArray<string> s_readVerbs = ["get", "list", "watch"];

    /// <summary>The scalar <c>level</c> where it can be read, or null.</summary>
    public YamlScalar? Level => Node["level"].AsReadable();

    /// <summary>Whether the rule matches every request there is.</summary>
    public bool MatchesEverything => IsForEveryone && Node["resources"].IsEmptyList() && Node["nonResourceURLs"].IsEmptyList();

    /// <summary>Whether the rule looks neither at who asks, nor at verb or namespace.</summary>
    public bool IsForEveryone =>
        Node["users"].IsEmptyList() && Node["userGroups"].IsEmptyList() && Node["verbs"].IsEmptyList() && Node["namespaces"].IsEmptyList();

    /// <summary>Whether every verb of the rule only reads; false without verbs.</summary>
    public bool OnlyReads =>
        Node["verbs"] is YamlSequence { Items.Length: > 0 } verbs && verbs.Items.All(verb => verb is YamlScalar scalar && s_readVerbs.Contains(scalar.Value));

    /// <summary>How the rule meets requests for a resource.</summary>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="resource">The resource, <c>secrets</c>, or subresource, <c>serviceaccounts/token</c>.</param>
    public AuditRuleMatch Match(string group, string resource)
    {
        if (Node["resources"].IsEmptyList())
            return Node["nonResourceURLs"].IsEmptyList() ? AuditRuleMatch.AllObjects : AuditRuleMatch.None;
        var matches = Node["resources"].Mappings().Where(entry => MatchesGroup(entry, group) && MatchesResource(entry["resources"], resource)).ToList();
        if (matches.Count == 0)
            return AuditRuleMatch.None;
        return matches.Any(entry => entry["resourceNames"].IsEmptyList()) ? AuditRuleMatch.AllObjects : AuditRuleMatch.NamedObjects;
    }

    private static bool MatchesGroup(YamlMapping entry, string group) =>
        ((entry["group"] as YamlScalar)?.Value ?? "") is var written && (written == group || written == "*");

    private static bool MatchesResource(YamlNode? list, string resource)
    {
        if (list.IsEmptyList())
            return true;
        var slash = resource.IndexOf('/', StringComparison.Ordinal);
        return list is YamlSequence sequence && sequence.Items.OfType<YamlScalar>().Any(item =>
            item.Value == "*" || item.Value == resource
            || (slash >= 0 && (item.Value == resource[..slash] + "/*" || item.Value == "*" + resource[slash..])));
    }
}
