using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Network;

/// <summary>An item of a rule's <c>from</c> or <c>to</c>.</summary>
/// <param name="Node">Its mapping.</param>
public sealed record NetworkPolicyPeer(YamlMapping Node)
{
    /// <summary>The selector of pods, or null where there is none.</summary>
    public LabelSelector? PodSelector => ReadSelector("podSelector");

    /// <summary>The selector of namespaces, or null where there is none.</summary>
    public LabelSelector? NamespaceSelector => ReadSelector("namespaceSelector");

    /// <summary>The range of addresses, or null where there is none.</summary>
    public IpBlock? IpBlock => Node["ipBlock"] is YamlMapping block ? new IpBlock(block) : null;

    private LabelSelector? ReadSelector(string key) => Node[key] is { } node and not YamlScalar { IsNull: true } ? new LabelSelector(node) : null;
}
