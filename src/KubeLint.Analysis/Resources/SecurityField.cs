using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Resources;

/// <summary>
/// A field of a <c>securityContext</c> as it holds for a container or a pod: written, absent or not to be seen. A value,
/// so that looking at fields of thousands of pods costs nothing.
/// </summary>
/// <param name="Entry">The entry that counts; null where nothing readable is written.</param>
/// <param name="IsOfPod">Whether the entry stands in the pod's <c>securityContext</c>.</param>
/// <param name="IsHidden">Whether something stands there that cannot be read, as a placeholder for the whole mapping.</param>
public readonly record struct SecurityField(YamlEntry? Entry, bool IsOfPod, bool IsHidden)
{
    /// <summary>Whether the field is known not to be written.</summary>
    public bool IsAbsent => Entry is null && !IsHidden;

    /// <summary>Whether nothing can be said of the field's value.</summary>
    public bool IsUnknown => IsHidden || (Entry?.Value is YamlScalar scalar && Placeholder.IsUnknown(scalar));

    /// <summary>The scalar, or null where there is none that can be read.</summary>
    public YamlScalar? Scalar => Entry?.Value is YamlScalar scalar && !Placeholder.IsUnknown(scalar) ? scalar : null;

    /// <summary>The value's place; of length zero at the file's begin for a field without an entry.</summary>
    public TextSpan Span => Entry?.Value.Span ?? default;

    /// <summary>Whether the value is known to be that truth value.</summary>
    public bool Is(bool value) => Scalar?.AsBoolean() == value;

    /// <summary>Whether the value is known to be that text.</summary>
    public bool Is(string value) => Scalar?.Value == value;

    /// <summary>The whole number, or null.</summary>
    public long? Integer => Scalar?.AsInteger();

    /// <summary>A field of the value, which is a mapping where it is what the API expects.</summary>
    public SecurityField Get(string key) => Entry is null ? this : Read(Entry.Value, key, IsOfPod);

    /// <summary>A field of a mapping; absent where the mapping is missing or null, hidden where a placeholder may stand for it.</summary>
    internal static SecurityField Read(YamlNode? node, string key, bool isOfPod)
    {
        if (node is not YamlMapping mapping)
            return new SecurityField(null, isOfPod, node is not null and not YamlScalar { IsNull: true });
        var isHidden = false;
        for (var i = mapping.Entries.Length - 1; i >= 0; i--)
        {
            var entry = mapping.Entries[i];
            if (entry.Key.Value == key)
                return new SecurityField(entry.Value is YamlScalar { IsNull: true } ? null : entry, isOfPod, IsHidden: false);
            isHidden |= Placeholder.IsUnknown(entry.Key);
        }
        return new SecurityField(null, isOfPod, isHidden);
    }
}
