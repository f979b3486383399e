using System.Collections.Immutable;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>A pod specification.</summary>
public sealed class PodSpec
{
    /// <summary>Wraps a mapping.</summary>
    public PodSpec(YamlMapping node, Resource owner)
    {
        Node = node;
        Owner = owner;
        Containers =
        [
            .. Read("initContainers", ContainerRole.Init),
            .. Read("containers", ContainerRole.Main),
            .. Read("ephemeralContainers", ContainerRole.Ephemeral),
        ];
    }

    /// <summary>The mapping.</summary>
    public YamlMapping Node { get; }

    /// <summary>The object that holds the specification.</summary>
    public Resource Owner { get; }

    /// <summary>All containers: init containers (sidecars among them), main and ephemeral ones.</summary>
    public ImmutableArray<Container> Containers { get; }

    /// <summary>The volumes in file order.</summary>
    public ImmutableArray<Volume> Volumes =>
        Node["volumes"] is YamlSequence volumes ? [.. volumes.Items.OfType<YamlMapping>().Select(volume => new Volume(volume))] : [];

    private IEnumerable<Container> Read(string key, ContainerRole role) =>
        Node[key] is YamlSequence sequence
            ? sequence.Items.OfType<YamlMapping>().Select(item => new Container(item, role, Owner))
            : [];
}
