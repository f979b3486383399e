using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Cluster API's kubeadm objects, which hold kubeadm's structures in their specification.</summary>
internal sealed class ClusterApiCarrier : ICarrier
{
    private const string ControlPlane = "controlplane.cluster.x-k8s.io";
    private const string Bootstrap = "bootstrap.cluster.x-k8s.io";

    public ImmutableArray<ResourceKind> Kinds { get; } =
    [
        new(ControlPlane, "KubeadmControlPlane"), new(ControlPlane, "KubeadmControlPlaneTemplate"),
        new(Bootstrap, "KubeadmConfig"), new(Bootstrap, "KubeadmConfigTemplate"),
    ];

    /// <summary>The entry that holds the kubeadm structures and <c>files</c>, or null.</summary>
    public static YamlEntry? FindBody(Resource resource) => resource.Kind.Kind switch
    {
        "KubeadmControlPlane" => resource.Node.FindEntry("spec", "kubeadmConfigSpec"),
        "KubeadmControlPlaneTemplate" => resource.Node.FindEntry("spec", "template", "spec", "kubeadmConfigSpec"),
        "KubeadmConfig" => resource.Node.FindEntry("spec"),
        "KubeadmConfigTemplate" => resource.Node.FindEntry("spec", "template", "spec"),
        _ => null,
    };

    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        if (FindBody(resource) is not { Value: YamlMapping spec } entry)
            yield break;
        var version = resource.Node.FindEntry("spec", "version")?.Value as YamlScalar;
        var isWholeControlPlane = resource.Kind.Kind == "KubeadmControlPlane" && version is not null;
        var cluster = spec.Find("clusterConfiguration");
        var body = new KubeadmBody
        {
            Resource = resource,
            Carrier = "cluster-api",
            Anchor = (cluster ?? entry).Key.Span,
            Shape = resource.Version switch
            {
                "v1beta2" => ArgumentShape.NamedList,
                "v1alpha2" or "v1alpha3" or "v1alpha4" or "v1beta1" => ArgumentShape.Map,
                _ => null,
            },
            // Variables of a ClusterClass fill templates, and a control plane without a version is a patch.
            Completeness = isWholeControlPlane || resource.Kind.Kind == "KubeadmConfig" ? Completeness.Overlay : Completeness.Partial,
            Version = KubernetesVersion.Parse(version?.Value),
            ClusterPath = "clusterConfiguration.",
        };
        if (isWholeControlPlane || cluster is not null)
        {
            foreach (var facts in body.ReadCluster(cluster?.Value as YamlMapping))
                yield return facts;
        }
        foreach (var key in (string[])["initConfiguration", "joinConfiguration"])
        {
            if ((body with { NodePath = key + "." }).ReadNode(spec[key] as YamlMapping) is { } kubelet)
                yield return kubelet;
        }
    }
}
