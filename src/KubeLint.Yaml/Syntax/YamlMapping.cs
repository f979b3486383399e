using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Syntax;

/// <summary>A YAML mapping with its merge keys resolved.</summary>
public sealed class YamlMapping : YamlNode
{
    internal YamlMapping(TextSpan span, string? tag, string? anchor, ImmutableArray<YamlEntry> entries)
        : base(span, tag, anchor) => Entries = entries;

    /// <summary>A mapping that is written in another form, as by the paths of a patch: made of nodes that have their places.</summary>
    /// <param name="entries">The entries, at least one.</param>
    /// <exception cref="ArgumentException">There are no entries.</exception>
    public static YamlMapping Of(params ImmutableArray<YamlEntry> entries) => entries.IsEmpty
        ? throw new ArgumentException("A mapping without entries has no place.", nameof(entries))
        : new(TextSpan.FromBounds(entries.Min(entry => Math.Min(entry.Key.Span.Start, entry.Value.Span.Start)), entries.Max(entry => Math.Max(entry.Key.Span.End, entry.Value.Span.End))), null, null, entries);

    /// <summary>
    /// The entries in file order, without the ones that are overridden: those of a merge key stand last, or in the place of a
    /// key that is written before it, which it overrides as in go-yaml v2. A key that is written twice stands here twice.
    /// </summary>
    public ImmutableArray<YamlEntry> Entries { get; }

    /// <summary>The value of a key, or null where the key is not there; the last of two equal keys counts.</summary>
    public YamlNode? this[string key] => Find(key)?.Value;

    /// <summary>The entry of a key, or null; the last of two equal keys counts.</summary>
    public YamlEntry? Find(string key)
    {
        // Merged entries never share a key with explicit ones.
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            if (Entries[i].Key.Value == key)
                return Entries[i];
        }
        return null;
    }

    /// <summary>Looks up an entry.</summary>
    public bool TryFind(string key, [NotNullWhen(true)] out YamlEntry? entry) => (entry = Find(key)) is not null;
}
