using System.Collections.Immutable;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Reads the fields of a tool's own configuration as the flags that they set.</summary>
internal static class ToolFieldsReader
{
    /// <summary>The flags of one component, in the order of the table.</summary>
    /// <param name="root">The object.</param>
    /// <param name="fields">The tool's fields.</param>
    /// <param name="component">The component; fields that reach all components count for each.</param>
    public static ImmutableArray<FlagFact> Read(YamlMapping root, ImmutableArray<ToolField> fields, Component component) =>
    [
        .. from field in fields
           where field.Component is null || field.Component == component
           from entry in Find(root, field.Path.Split('.'))
           where entry.Value is not YamlScalar { IsNull: true }
           select new FlagFact(field.Flag, ReadValue(field, entry.Value), entry.Key.Span, FlagStyle.Field)
           {
               WrittenName = field.Path,
               ValueNode = entry.Value,
           },
    ];

    /// <summary>The entries at a path; several where it leads through a list.</summary>
    /// <param name="node">Where the path begins.</param>
    /// <param name="path">The keys; <c>[*]</c> behind one stands for each item of its list.</param>
    public static IEnumerable<YamlEntry> Find(YamlNode? node, ReadOnlyMemory<string> path)
    {
        if (path.IsEmpty || node is not YamlMapping mapping)
            return [];
        var key = path.Span[0];
        var isList = key.EndsWith("[*]", StringComparison.Ordinal);
        if (mapping.Find(isList ? key[..^3] : key) is not { } entry)
            return [];
        if (path.Length == 1)
            return [entry];
        return isList ? entry.Value.Mappings().SelectMany(item => Find(item, path[1..])) : Find(entry.Value, path[1..]);
    }

    private static Setting<string> ReadValue(ToolField field, YamlNode node)
    {
        if (field.IsIgnored)
            return new Setting<string>.Unknown("replaced by the tool", node.Span);
        if (field.WhenPresent is { } present)
            return Create(present, node);
        var value = FieldReader.ReadText(node);
        if (field.Values.Count == 0 || value is not Setting<string>.Known known)
            return value;
        return field.Values.TryGetValue(known.Value, out var mapped) ? Create(mapped, node) : new Setting<string>.Unknown("no value of the field", node.Span);
    }

    /// <summary>A value of the table; what the tool works out (<c>&lt;file&gt;</c>) cannot be read here.</summary>
    private static Setting<string> Create(string value, YamlNode node) => value.Contains('<', StringComparison.Ordinal)
        ? new Setting<string>.Unknown("set by the tool", node.Span)
        : new Setting<string>.Known(value, node.Span);
}
