using System.Net;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Network;

/// <summary>An <c>ipBlock</c> of a network policy: a range of addresses without some parts of it.</summary>
/// <param name="Node">Its mapping.</param>
public sealed record IpBlock(YamlMapping Node)
{
    /// <summary>The <c>cidr</c>, or null where it is missing or cannot be read.</summary>
    public YamlScalar? Cidr => Node["cidr"].AsReadable();

    /// <summary>The range, or null where it is not known.</summary>
    public IPNetwork? Network => Cidr is { } cidr ? NetworkRange.Parse(cidr.Value) : null;

    /// <summary>Whether the block holds an address; null where a part that cannot be read may take it out.</summary>
    public bool? Contains(IPAddress address)
    {
        if (Network is not { } network)
            return null;
        if (!network.Contains(address))
            return false;
        if (Node["except"].IsEmptyList())
            return true;
        if (Node["except"] is not YamlSequence parts)
            return null;
        var excepted = parts.Items.Select(part => part.AsReadable() is { } text ? NetworkRange.Parse(text.Value) : null).ToList();
        if (excepted.Exists(part => part?.Contains(address) == true))
            return false;
        return excepted.Contains(null) ? null : true;
    }
}
