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
}
