using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>A container of a pod specification.</summary>
/// <param name="Node">Its mapping.</param>
/// <param name="Role">The list it stands in.</param>
/// <param name="Owner">The object that holds it.</param>
public sealed record Container(YamlMapping Node, ContainerRole Role, Resource Owner)
{
    /// <summary>The name; empty where it is missing.</summary>
    public string Name => (Node["name"] as YamlScalar)?.Value ?? "";
}
