using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>A variable of a container's <c>env</c>.</summary>
/// <param name="Node">Its mapping.</param>
/// <param name="NameNode">The scalar of its name.</param>
/// <param name="Value">The value; unknown where it comes from another object (<c>valueFrom</c>) or holds <c>$(VAR)</c>.</param>
public sealed record EnvironmentVariable(YamlMapping Node, YamlScalar NameNode, Setting<string> Value)
{
    /// <summary>The name.</summary>
    public string Name => NameNode.Value;

    /// <summary>The scalar of a literal value, or null.</summary>
    public YamlScalar? ValueNode => Node["value"] as YamlScalar;

    /// <summary>Views an item of <c>env</c>; null for one without a name.</summary>
    public static EnvironmentVariable? TryCreate(YamlMapping node)
    {
        if (node["name"] is not YamlScalar { Value.Length: > 0 } name)
            return null;
        var value = node["value"] is null && node.Find("valueFrom") is { } from
            ? new Setting<string>.Unknown("taken from another object", from.Key.Span)
            : node.GetText("value", name.Span);
        return new EnvironmentVariable(node, name, value);
    }
}
