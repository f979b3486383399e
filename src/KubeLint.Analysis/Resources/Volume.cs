using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>A volume of a pod specification.</summary>
/// <param name="Node">Its mapping.</param>
public sealed record Volume(YamlMapping Node)
{
    /// <summary>The name; empty where it is missing.</summary>
    public string Name => (Node["name"] as YamlScalar)?.Value ?? "";

    /// <summary>The entry that says what the volume is, as <c>secret: {…}</c>; null for an empty one.</summary>
    public YamlEntry? Source => Node.Entries.FirstOrDefault(entry => entry.Key.Value != "name");

    /// <summary>The mapping of a source, or null where the volume is of another kind.</summary>
    /// <param name="kind">The field, as <c>hostPath</c> or <c>projected</c>.</param>
    public YamlMapping? GetSource(string kind) => Node[kind] as YamlMapping;
}
