using KubeLint.Analysis.Data;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Suggestions;

namespace KubeLint.Rules.Rbac;

/// <summary>What a rule probably meant that names a resource which its API groups do not have.</summary>
internal static class ResourceSuggestion
{
    /// <summary>The end of the message: a question with the likely name, or where to look it up.</summary>
    public static string Advise(RbacRule rule, string resource)
    {
        var table = ApiResourceTable.Default;
        var parts = resource.Split('/', 2);
        var own = rule.ApiGroups.Items.SelectMany(group => table.ResourcesOf(group.Value)).ToList();
        if (own.Find(item => item.Name == parts[0]) is { } known)
            return AdviseSubresource(known, parts[1]);
        var subresource = parts.Length > 1 ? "/" + parts[1] : "";
        var served = table.Resources.Where(item => !item.IsGone).ToList();
        if ((served.Find(item => item.Name == parts[0]) ?? own.Find(item => item.IsCalled(parts[0]))) is { } named)
            return Ask(Quote(named, own, subresource));
        if (SpellingSuggestion.Find(parts[0], own.Select(item => item.Name)) is { } spelled)
            return Ask($"'{spelled}{subresource}'");
        return Ask(served.Find(item => item.IsCalled(parts[0])) is { } elsewhere ? Quote(elsewhere, own, subresource) : null);
    }

    private static string AdviseSubresource(ApiResource resource, string subresource)
    {
        if (SpellingSuggestion.Find(subresource, resource.Subresources) is { } near)
            return Ask($"'{resource.Name}/{near}'");
        return resource.Subresources.IsEmpty
            ? $"'{resource.Name}' has no subresources"
            : $"'{resource.Name}' has the subresources {string.Join(", ", resource.Subresources)}";
    }

    private static string Quote(ApiResource resource, List<ApiResource> own, string subresource) =>
        own.Contains(resource) ? $"'{resource.Name}{subresource}'" : $"'{resource.Name}{subresource}' of {RbacText.Group(resource.Group)}";

    private static string Ask(string? suggestion) =>
        suggestion is null ? "'kubectl api-resources' lists what there is" : $"did you mean {suggestion}?";
}
