using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Network;

/// <summary>An item of a rule's <c>ports</c>.</summary>
/// <param name="Node">Its mapping.</param>
public sealed record NetworkPolicyPort(YamlMapping Node)
{
    /// <summary>The <c>port</c>: a number, or the name of a container's port; null where there is none.</summary>
    public YamlScalar? Port => Node["port"] is YamlScalar { IsNull: false } port ? port : null;

    /// <summary>Whether the item lets TCP traffic to a port pass; null where a name or a placeholder decides.</summary>
    public bool? AllowsTcp(int number)
    {
        if (Node.GetText("protocol", default) is not Setting<string>.Absent and not Setting<string>.Known { Value: "TCP" })
            return Node.GetText("protocol", default) is Setting<string>.Unknown ? null : false;
        if (Node["port"] is null or YamlScalar { IsNull: true })
            return true;
        if (Node["port"].AsReadable()?.AsInteger() is not { } first)
            return null;
        return Node.GetInteger("endPort", default) switch
        {
            Setting<long>.Absent => first == number,
            Setting<long>.Known last => first <= number && number <= last.Value,
            _ => first > number ? false : first == number ? true : null,
        };
    }
}
