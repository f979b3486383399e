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
    /// <param name="version">The cluster's version, or null.</param>
    public static ImmutableArray<FlagFact> Read(YamlMapping root, ImmutableArray<ToolField> fields, Component component, KubernetesVersion? version = null) =>
    [
        .. from field in fields
           where field.Component is null || field.Component == component
           where IsSwitchedOn(root, field) != false
           from entry in Find(root, field.Path.Split('.'))
           // Tools pass nothing on for an empty list.
           where entry.Value is not (YamlScalar { IsNull: true } or YamlSequence { Items.IsEmpty: true })
           select ReadFlag(root, field, entry, version),
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

    private static FlagFact ReadFlag(YamlMapping root, ToolField field, YamlEntry entry, KubernetesVersion? version)
    {
        var written = FieldReader.ReadText(entry.Value);
        var fact = new FlagFact(field.Flag, written, entry.Key.Span, FlagStyle.Field)
        {
            WrittenName = field.Path,
            ValueNode = entry.Value,
            IsAppended = field.IsAppended,
        };
        if (IsIgnored(field, written, version) || IsSwitchedOn(root, field) is null)
            return fact with { Value = new Setting<string>.Unknown("replaced by the tool", entry.Value.Span), ValueNode = null };
        if (field.WhenPresent is null && field.Values.Count == 0)
            return fact;
        return fact with
        {
            Value = field.WhenPresent is { } present ? Create(present, entry.Value) : Translate(field, entry.Value, written),
            // What stands here is no value of the flag.
            ValueNode = null,
            Replacement = field.Replacement,
            WrittenValue = (written as Setting<string>.Known)?.Value ?? "",
        };
    }

    private static bool IsIgnored(ToolField field, Setting<string> written, KubernetesVersion? version) =>
        field.IsIgnored
        || version >= field.Until
        || (written is Setting<string>.Known known && field.IgnoredValues.Contains(known.Value) && !(version < field.IgnoredFrom));

    /// <summary>What a field's value makes of the flag; a list makes of it what its items do.</summary>
    private static Setting<string> Translate(ToolField field, YamlNode node, Setting<string> written)
    {
        if (written is not Setting<string>.Known known)
            return written;
        if (node is YamlSequence)
            return Create(string.Join(',', known.Value.Split(',').Select(item => field.Values.GetValueOrDefault(item)).Where(item => item is not null)), node);
        return field.Values.TryGetValue(known.Value, out var value) ? Create(value, node) : new Setting<string>.Unknown("no value of the field", node.Span);
    }

    /// <summary>Whether the field's switch is on; null where that cannot be read.</summary>
    private static bool? IsSwitchedOn(YamlMapping root, ToolField field)
    {
        if (field.Switch is null)
            return true;
        return Find(root, field.Switch.Split('.')).FirstOrDefault()?.Value switch
        {
            null or YamlScalar { IsNull: true } => false,
            YamlScalar scalar => scalar.AsBoolean(),
            _ => null,
        };
    }

    /// <summary>A value of the table; what the tool works out (<c>&lt;file&gt;</c>) cannot be read here.</summary>
    private static Setting<string> Create(string value, YamlNode node) => value.StartsWith('<')
        ? new Setting<string>.Unknown("set by the tool", node.Span)
        : new Setting<string>.Known(value, node.Span);
}
