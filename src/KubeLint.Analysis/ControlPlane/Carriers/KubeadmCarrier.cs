using System.Collections.Immutable;
using KubeLint.Analysis.Resources;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>kubeadm's own documents, alone or embedded: what they add to what kubeadm sets itself.</summary>
internal sealed class KubeadmCarrier : ICarrier
{
    private const string Group = "kubeadm.k8s.io";

    public ImmutableArray<ResourceKind> Kinds { get; } =
    [
        new(Group, "ClusterConfiguration"), new(Group, "MasterConfiguration"),
        new(Group, "InitConfiguration"), new(Group, "JoinConfiguration"), new(Group, "NodeConfiguration"),
    ];

    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        var body = new KubeadmBody
        {
            Resource = resource,
            Carrier = "kubeadm",
            Anchor = resource.Anchor,
            Shape = FindShape(resource.Version),
        };
        if (resource.Kind.Kind is "ClusterConfiguration" or "MasterConfiguration")
            return body.ReadCluster(resource.Node);
        return body.ReadNode(resource.Node) is { } kubelet ? [kubelet] : [];
    }

    /// <summary>The shape that a version takes extra arguments in, or null where the version is not known.</summary>
    public static ArgumentShape? FindShape(string version) => version switch
    {
        "v1alpha1" or "v1alpha2" or "v1alpha3" or "v1beta1" or "v1beta2" or "v1beta3" => ArgumentShape.Map,
        "v1beta4" => ArgumentShape.NamedList,
        _ => null,
    };
}
