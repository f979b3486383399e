using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Settings;

/// <summary>Reads the fields of a mapping as three-valued settings.</summary>
public static class MappingSettings
{
    /// <summary>A field as text; null counts as absent, a placeholder or a collection as unknown.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="key">The field.</param>
    /// <param name="anchor">Where a finding about the missing field points.</param>
    public static Setting<string> GetText(this YamlMapping mapping, string key, TextSpan anchor) => mapping[key] switch
    {
        null => new Setting<string>.Absent(anchor),
        YamlScalar scalar when Placeholder.IsUnknown(scalar) => new Setting<string>.Unknown("a placeholder", scalar.Span),
        YamlScalar { IsNull: true } => new Setting<string>.Absent(mapping.Find(key)!.Key.Span),
        YamlScalar scalar => new Setting<string>.Known(scalar.Value, scalar.Span),
        var node => new Setting<string>.Unknown("no scalar", node.Span),
    };

    /// <summary>A field as a truth value; null counts as absent, a placeholder or anything else as unknown.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="key">The field.</param>
    /// <param name="anchor">Where a finding about the missing field points.</param>
    public static Setting<bool> GetBoolean(this YamlMapping mapping, string key, TextSpan anchor) => mapping[key] switch
    {
        null => new Setting<bool>.Absent(anchor),
        YamlScalar scalar when Placeholder.IsUnknown(scalar) => new Setting<bool>.Unknown("a placeholder", scalar.Span),
        YamlScalar { IsNull: true } => new Setting<bool>.Absent(mapping.Find(key)!.Key.Span),
        YamlScalar scalar when scalar.AsBoolean() is { } value => new Setting<bool>.Known(value, scalar.Span),
        var node => new Setting<bool>.Unknown("no truth value", node.Span),
    };

    /// <summary>A field as a whole number; null counts as absent, a placeholder or anything else as unknown.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="key">The field.</param>
    /// <param name="anchor">Where a finding about the missing field points.</param>
    public static Setting<long> GetInteger(this YamlMapping mapping, string key, TextSpan anchor) => mapping[key] switch
    {
        null => new Setting<long>.Absent(anchor),
        YamlScalar scalar when Placeholder.IsUnknown(scalar) => new Setting<long>.Unknown("a placeholder", scalar.Span),
        YamlScalar { IsNull: true } => new Setting<long>.Absent(mapping.Find(key)!.Key.Span),
        YamlScalar scalar when scalar.AsInteger() is { } value => new Setting<long>.Known(value, scalar.Span),
        var node => new Setting<long>.Unknown("no whole number", node.Span),
    };

    /// <summary>Whether a field is known to have that truth value.</summary>
    public static bool Is(this YamlMapping? mapping, string key, bool value) =>
        mapping?[key] is YamlScalar scalar && !Placeholder.IsUnknown(scalar) && scalar.AsBoolean() == value;
}
