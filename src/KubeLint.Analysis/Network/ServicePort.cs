using KubeLint.Analysis.ControlPlane;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Network;

/// <summary>An item of a Service's <c>ports</c>.</summary>
/// <param name="Node">Its mapping.</param>
public sealed record ServicePort(YamlMapping Node)
{
    /// <summary>The port of the Service, or null where it is missing or cannot be read.</summary>
    public YamlScalar? Port => Node["port"].AsReadable();

    /// <summary>The number of <see cref="Port"/>, or null.</summary>
    public long? Number => Port?.AsInteger();

    /// <summary>The port of the pods where it is a number that can be read, else null; a missing one is <see cref="Number"/>.</summary>
    public long? TargetNumber => Node["targetPort"] is null or YamlScalar { IsNull: true } ? Number : Node["targetPort"].AsReadable()?.AsInteger();
}
