using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Encryption;

/// <summary>The kubeadm part of Cluster API's objects.</summary>
internal static class ClusterApiSpec
{
    public static readonly ImmutableArray<ResourceKind> Kinds =
    [
        new("bootstrap.cluster.x-k8s.io", "KubeadmConfig"),
        new("bootstrap.cluster.x-k8s.io", "KubeadmConfigTemplate"),
        new("controlplane.cluster.x-k8s.io", "KubeadmControlPlane"),
        new("controlplane.cluster.x-k8s.io", "KubeadmControlPlaneTemplate"),
    ];

    /// <summary>The mapping with <c>files</c>, <c>initConfiguration</c> and <c>joinConfiguration</c>, or null.</summary>
    public static YamlMapping? Find(Resource resource)
    {
        var spec = resource.Node["spec"] as YamlMapping;
        if (resource.Kind.Kind.EndsWith("Template", StringComparison.Ordinal))
            spec = (spec?["template"] as YamlMapping)?["spec"] as YamlMapping;
        return resource.Kind.Group == "controlplane.cluster.x-k8s.io" ? spec?["kubeadmConfigSpec"] as YamlMapping : spec;
    }
}
