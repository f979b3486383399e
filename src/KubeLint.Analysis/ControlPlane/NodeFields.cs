using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>Ways into a document that never throw on a wrong shape.</summary>
public static class NodeFields
{
    /// <summary>The entry at a path of keys, or null.</summary>
    public static YamlEntry? FindEntry(this YamlNode? node, params ReadOnlySpan<string> path)
    {
        YamlEntry? entry = null;
        foreach (var key in path)
        {
            entry = (node as YamlMapping)?.Find(key);
            node = entry?.Value;
        }
        return entry;
    }

    /// <summary>The mappings in a list; nothing for anything else.</summary>
    public static IEnumerable<YamlMapping> Mappings(this YamlNode? node) =>
        node is YamlSequence list ? list.Items.OfType<YamlMapping>() : [];

    /// <summary>The scalar where it can be read here, else null: a null or a placeholder cannot.</summary>
    public static YamlScalar? AsReadable(this YamlNode? node) =>
        node is YamlScalar { IsNull: false } scalar && !Placeholder.IsUnknown(scalar) ? scalar : null;

    /// <summary>Whether a list is missing, null or has no items; a placeholder may stand for one with items.</summary>
    public static bool IsEmptyList(this YamlNode? node) => node is null or YamlScalar { IsNull: true } or YamlSequence { Items.Length: 0 };
}
