using System.Collections.Immutable;
using KubeLint.Analysis.Data;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Rbac;

/// <summary>One element of a role's <c>rules</c>, matched as the RBAC authorizer does. What is unknown grants nothing.</summary>
public sealed class RbacRule
{
    internal RbacRule(YamlMapping node)
    {
        Node = node;
        ApiGroups = RbacList.Read(node["apiGroups"]);
        Resources = RbacList.Read(node["resources"]);
        Verbs = RbacList.Read(node["verbs"]);
        ResourceNames = RbacList.Read(node["resourceNames"]);
        NonResourceUrls = RbacList.Read(node["nonResourceURLs"]);
    }

    /// <summary>The mapping.</summary>
    public YamlMapping Node { get; }

    /// <summary>Where the element stands: <c>rules[i]</c>.</summary>
    public TextSpan Span => Node.Span;

    /// <summary><c>apiGroups</c>; the core group is the empty text.</summary>
    public RbacList ApiGroups { get; }

    /// <summary><c>resources</c>: <c>pods</c>, <c>pods/exec</c>, <c>pods/*</c>, <c>*/scale</c>, <c>*</c>.</summary>
    public RbacList Resources { get; }

    /// <summary><c>verbs</c>.</summary>
    public RbacList Verbs { get; }

    /// <summary><c>resourceNames</c>; empty for no restriction.</summary>
    public RbacList ResourceNames { get; }

    /// <summary><c>nonResourceURLs</c>.</summary>
    public RbacList NonResourceUrls { get; }

    /// <summary>Whether any list holds something that cannot be read here.</summary>
    public bool HasUnknown =>
        ApiGroups.HasUnknown || Resources.HasUnknown || Verbs.HasUnknown || ResourceNames.HasUnknown || NonResourceUrls.HasUnknown;

    /// <summary>Whether the rule grants every verb on every resource of every group.</summary>
    public bool GrantsEverything => ApiGroups.HasWildcard && Resources.HasWildcard && Verbs.HasWildcard && ResourceNames.IsEmpty;

    /// <summary>
    /// Whether a group is <c>*</c> or one that Kubernetes has or had; any other belongs to an operator, which may do
    /// with its own resources as it likes.
    /// </summary>
    public bool ReachesBuiltInGroup =>
        ApiGroups.Items.Any(static group => group.Value == RbacList.Wildcard || ApiResourceTable.Default.HasGroup(group.Value));

    /// <summary>Whether the rule grants a verb on a resource (<c>pods/exec</c> for a subresource) of a group.</summary>
    public bool Grants(string group, string resource, string verb) => Match(group, [resource], [verb]) is not null;

    /// <summary>
    /// What grants at least one of the verbs on at least one of the resources of a group, or null. A resource that
    /// stands under a group which does not have it counts as if the group were right.
    /// </summary>
    /// <param name="group">The API group.</param>
    /// <param name="resources">Resources as <c>pods</c> or <c>pods/exec</c>; <c>userextras/*</c> stands for any subresource.</param>
    /// <param name="verbs">Verbs without the wildcard; empty for any verb.</param>
    public RbacMatch? Match(string group, ImmutableArray<string> resources, ImmutableArray<string> verbs)
    {
        var inGroup = ApiGroups.HasWildcard || ApiGroups.Contains(group);
        ImmutableArray<YamlScalar> matchedResources =
        [
            .. Resources.Items.Where(item => resources.Any(resource => ResourceMatches(item.Value, resource)) && (inGroup || IsMisplaced(item))),
        ];
        if (matchedResources.IsEmpty)
            return null;
        var matchedVerbs = verbs.IsEmpty ? Verbs.Items : [.. Verbs.Items.Where(verb => verb.Value == RbacList.Wildcard || verbs.Contains(verb.Value))];
        return matchedVerbs.IsEmpty ? null : new RbacMatch(matchedResources, matchedVerbs);
    }

    /// <summary>Whether a resource is in none of the rule's groups, all of which are Kubernetes' own.</summary>
    public bool IsMisplaced(YamlScalar resource) =>
        !ApiGroups.HasUnknown && !ApiGroups.IsEmpty
        && ApiGroups.Items.All(group => ApiResourceTable.Default.IsServedGroup(group.Value) && !ApiResourceTable.Default.Has(group.Value, resource.Value));

    private static bool ResourceMatches(string item, string resource)
    {
        if (item == RbacList.Wildcard || item == resource)
            return true;
        var slash = resource.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return false;
        if (resource.EndsWith("/*", StringComparison.Ordinal))
            return item.StartsWith(resource[..(slash + 1)], StringComparison.Ordinal) || item == resource[..slash];
        return (item.StartsWith("*/", StringComparison.Ordinal) && item.AsSpan(1).SequenceEqual(resource.AsSpan(slash)))
            || (item.EndsWith("/*", StringComparison.Ordinal) && item.AsSpan(0, item.Length - 1).SequenceEqual(resource.AsSpan(0, slash + 1)));
    }
}
