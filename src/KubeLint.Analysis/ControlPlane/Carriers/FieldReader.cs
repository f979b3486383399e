using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Reads a field as the text that the flag it stands for would have.</summary>
internal static class FieldReader
{
    /// <summary>The value as text: lists joined by commas, truth values as <c>true</c> and <c>false</c>; unknown where any part is.</summary>
    public static Setting<string> ReadText(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar when Placeholder.IsUnknown(scalar):
                return new Setting<string>.Unknown("a placeholder", scalar.Span);
            case YamlScalar scalar:
                return new Setting<string>.Known(ToText(scalar), scalar.Span);
            case YamlSequence { Items: [YamlScalar only] }:
                return ReadText(only);
            case YamlSequence list when list.Items.All(item => item is YamlScalar scalar && !Placeholder.IsUnknown(scalar)):
                return new Setting<string>.Known(string.Join(',', list.Items.OfType<YamlScalar>().Select(ToText)), list.Span);
            case YamlSequence list:
                return new Setting<string>.Unknown("a list with placeholders", list.Span);
            default:
                return new Setting<string>.Unknown("no text", node.Span);
        }
    }

    private static string ToText(YamlScalar scalar) => scalar.AsBoolean() switch
    {
        true => "true",
        false => "false",
        null => scalar.IsNull ? "" : scalar.Value,
    };
}
