using System.Collections.Immutable;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Rbac;

/// <summary>The elements by which an RBAC rule grants what was asked for.</summary>
/// <param name="Resources">The elements of <c>resources</c> that take part, in file order; never empty.</param>
/// <param name="Verbs">The elements of <c>verbs</c> that take part, in file order; never empty.</param>
public sealed record RbacMatch(ImmutableArray<YamlScalar> Resources, ImmutableArray<YamlScalar> Verbs)
{
    /// <summary>The resources as messages name them: <c>pods/exec, pods/attach</c>.</summary>
    public string ResourceText => Join(Resources);

    /// <summary>The verbs as messages name them: <c>create, get</c>, or <c>every verb</c> for the wildcard.</summary>
    public string VerbText => IsByWildcard ? "every verb" : Join(Verbs);

    /// <summary>The verb that grants most: the wildcard where there is one, else the first.</summary>
    public YamlScalar Verb => Verbs.FirstOrDefault(static verb => verb.Value == RbacList.Wildcard) ?? Verbs[0];

    /// <summary>Whether the verb <c>*</c> takes part.</summary>
    public bool IsByWildcard => Verb.Value == RbacList.Wildcard;

    /// <summary>This match and another of the same rule, in file order.</summary>
    public RbacMatch With(RbacMatch other) => new(Merge(Resources, other.Resources), Merge(Verbs, other.Verbs));

    private static ImmutableArray<YamlScalar> Merge(ImmutableArray<YamlScalar> left, ImmutableArray<YamlScalar> right) =>
        [.. left.Union(right).OrderBy(item => item.Span.Start)];

    private static string Join(ImmutableArray<YamlScalar> items) => string.Join(", ", items.Select(item => item.Value).Distinct());
}
