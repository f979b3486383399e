using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Images;

/// <summary>The fields of kubeadm's configuration that say where a cluster's own images come from.</summary>
internal static class ImageRepositories
{
    public static ImmutableArray<ResourceKind> Kinds { get; } =
    [
        new("kubeadm.k8s.io", "ClusterConfiguration"),
        new("controlplane.cluster.x-k8s.io", "KubeadmControlPlane"), new("controlplane.cluster.x-k8s.io", "KubeadmControlPlaneTemplate"),
        new("bootstrap.cluster.x-k8s.io", "KubeadmConfig"), new("bootstrap.cluster.x-k8s.io", "KubeadmConfigTemplate"),
    ];

    /// <summary>The repositories, each with the scalar that names it.</summary>
    public static IEnumerable<ImageReference> Find(Resource resource)
    {
        var configuration = (resource.Kind.Kind switch
        {
            "ClusterConfiguration" => resource.Node,
            "KubeadmControlPlane" => resource.Node.FindEntry("spec", "kubeadmConfigSpec", "clusterConfiguration")?.Value,
            "KubeadmControlPlaneTemplate" => resource.Node.FindEntry("spec", "template", "spec", "kubeadmConfigSpec", "clusterConfiguration")?.Value,
            "KubeadmConfig" => resource.Node.FindEntry("spec", "clusterConfiguration")?.Value,
            _ => resource.Node.FindEntry("spec", "template", "spec", "clusterConfiguration")?.Value,
        }) as YamlMapping;
        ReadOnlySpan<YamlNode?> nodes =
        [
            configuration?["imageRepository"],
            configuration.FindEntry("dns", "imageRepository")?.Value,
            configuration.FindEntry("etcd", "local", "imageRepository")?.Value,
        ];
        var found = new List<ImageReference>();
        foreach (var node in nodes)
        {
            if (ImageReference.ParseRepository(node) is { } repository)
                found.Add(repository);
        }
        return found;
    }
}
