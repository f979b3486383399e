using System.Collections.Immutable;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Rbac;

/// <summary>One list of an RBAC rule: its known elements with their places, and whether some cannot be read here.</summary>
public sealed class RbacList
{
    /// <summary>The element that stands for everything.</summary>
    public const string Wildcard = "*";

    private RbacList(ImmutableArray<YamlScalar> items, bool hasUnknown)
    {
        Items = items;
        HasUnknown = hasUnknown;
    }

    /// <summary>The elements that are known, in file order.</summary>
    public ImmutableArray<YamlScalar> Items { get; }

    /// <summary>Whether the list, or an element of it, is a placeholder: then nothing is known about what it lacks.</summary>
    public bool HasUnknown { get; }

    /// <summary>Whether the list is known to hold nothing; true for one that is not written.</summary>
    public bool IsEmpty => Items.IsEmpty && !HasUnknown;

    /// <summary>The element <c>*</c>, or null.</summary>
    public YamlScalar? WildcardItem => Find(Wildcard);

    /// <summary>Whether an element is <c>*</c>.</summary>
    public bool HasWildcard => WildcardItem is not null;

    /// <summary>Whether an element has this very value.</summary>
    public bool Contains(string value) => Find(value) is not null;

    /// <summary>The first element with this very value, or null.</summary>
    public YamlScalar? Find(string value)
    {
        foreach (var item in Items)
        {
            if (item.Value == value)
                return item;
        }
        return null;
    }

    /// <summary>Views a node; anything but a list of scalars is empty, a placeholder in its place unknown.</summary>
    public static RbacList Read(YamlNode? node)
    {
        if (node is not YamlSequence list)
            return new RbacList([], node is YamlScalar { IsNull: false } scalar && Placeholder.IsUnknown(scalar));
        var scalars = list.Items.OfType<YamlScalar>().ToLookup(Placeholder.IsUnknown);
        return new RbacList([.. scalars[false].Where(item => !item.IsNull)], scalars[true].Any());
    }
}
