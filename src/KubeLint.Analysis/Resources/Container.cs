using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Resources;

/// <summary>A container of a pod specification.</summary>
/// <param name="Node">Its mapping.</param>
/// <param name="Role">The list it stands in.</param>
/// <param name="Pod">The pod specification it stands in.</param>
public sealed record Container(YamlMapping Node, ContainerRole Role, PodSpec Pod)
{
    /// <summary>The object that holds it.</summary>
    public Resource Owner => Pod.Owner;

    /// <summary>The container's own <c>securityContext</c>, or null where there is none that can be read.</summary>
    public YamlMapping? SecurityContext => Node["securityContext"] as YamlMapping;

    /// <summary>Whether the text holds only what changes, so that nothing can be said of what the container lacks.</summary>
    public bool IsPartial => Node["image"] is not YamlScalar { IsNull: false } || PodSpec.HasPatchDirective(Node) || Pod.IsPartial;

    /// <summary>The name; empty where it is missing.</summary>
    public string Name => (Node["name"] as YamlScalar)?.Value ?? "";

    /// <summary>Where a finding about something that the container lacks points: the name's value, else its first key.</summary>
    public TextSpan Anchor =>
        Node["name"] is YamlScalar { Value.Length: > 0 } name ? name.Span
        : Node.Entries.IsEmpty ? Node.Span
        : Node.Entries[0].Key.Span;

    /// <summary>The image reference.</summary>
    public Setting<string> Image => Node.GetText("image", Anchor);

    /// <summary>The image reference taken apart; null where it is missing, holds a placeholder or is none.</summary>
    public ImageReference? ImageReference => ImageReference.Parse(Node["image"]);

    /// <summary>The words of <c>command</c>; empty where there are none and the image's entry point runs.</summary>
    public ImmutableArray<CommandArgument> Command => ReadWords(Node["command"]);

    /// <summary>The words of <c>args</c>.</summary>
    public ImmutableArray<CommandArgument> Arguments => ReadWords(Node["args"]);

    /// <summary>The variables of <c>env</c> that have a name, in file order.</summary>
    public ImmutableArray<EnvironmentVariable> Environment =>
        Node["env"] is YamlSequence list
            ? [.. list.Items.OfType<YamlMapping>().Select(EnvironmentVariable.TryCreate).OfType<EnvironmentVariable>()]
            : [];

    /// <summary>The commands that the kubelet runs in the container: lifecycle hooks and probes with <c>exec</c>.</summary>
    public IEnumerable<ImmutableArray<CommandArgument>> ExecCommands
    {
        get
        {
            var lifecycle = Node["lifecycle"] as YamlMapping;
            ReadOnlySpan<YamlNode?> handlers =
                [lifecycle?["postStart"], lifecycle?["preStop"], Node["livenessProbe"], Node["readinessProbe"], Node["startupProbe"]];
            var commands = new List<ImmutableArray<CommandArgument>>();
            foreach (var handler in handlers)
            {
                if ((handler as YamlMapping)?["exec"] is YamlMapping exec)
                    commands.Add(ReadWords(exec["command"]));
            }
            return commands;
        }
    }

    private static ImmutableArray<CommandArgument> ReadWords(YamlNode? node) =>
        node is YamlSequence list
            ? [.. list.Items.OfType<YamlScalar>().Select(item => new CommandArgument(item.Value, item.Span, Placeholder.IsUnknown(item)) { Origin = (item, 0) })]
            : [];
}
