using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Resources;

/// <summary>The labels of an object or of the pods of a workload.</summary>
/// <param name="Node">The <c>labels</c> mapping; null where there are none.</param>
public sealed record LabelSet(YamlNode? Node)
{
    /// <summary>Whether labels may stand here that cannot be read: a placeholder instead of the mapping, or among its keys.</summary>
    public bool IsOpen => Node is YamlMapping mapping
        ? mapping.Entries.Any(static entry => Placeholder.IsUnknown(entry.Key))
        : Node is YamlScalar { IsNull: false };

    /// <summary>The value of a label; absent where the labels are known not to have it.</summary>
    public Setting<string> Get(string key)
    {
        var anchor = Node?.Span ?? default(TextSpan);
        var value = (Node as YamlMapping)?.GetText(key, anchor) ?? new Setting<string>.Absent(anchor);
        return value is Setting<string>.Absent && IsOpen ? new Setting<string>.Unknown("labels with placeholders", anchor) : value;
    }
}
