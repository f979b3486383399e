using KubeLint.Analysis.ControlPlane.Carriers;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>A text inside an object that holds, or may hold, YAML of its own.</summary>
/// <param name="Scalar">The text.</param>
/// <param name="Key">The key it stands under, or the path of the file it becomes.</param>
/// <param name="Expected">What must be in it, as <c>KubeletConfiguration</c>; null for a text that can hold anything.</param>
/// <param name="MayHoldConfiguration">Whether its objects take part in the analysis.</param>
public sealed record EmbeddedText(YamlScalar Scalar, string Key, string? Expected, bool MayHoldConfiguration)
{
    /// <summary>The texts of an object: data of ConfigMaps and Secrets, files of Cluster API's objects, patches of kind clusters.</summary>
    public static IEnumerable<EmbeddedText> FindAll(Resource resource) => (resource.Kind.Group, resource.Kind.Kind) switch
    {
        ("", "ConfigMap") => FindData(resource, "data"),
        ("", "Secret") => FindData(resource, "stringData"),
        ("controlplane.cluster.x-k8s.io" or "bootstrap.cluster.x-k8s.io", _) => FindFiles(resource),
        ("kind.x-k8s.io", "Cluster") => FindPatches(resource.Node).Concat(
            resource.Node["nodes"] is YamlSequence nodes ? nodes.Items.OfType<YamlMapping>().SelectMany(FindPatches) : []),
        _ => [],
    };

    private static IEnumerable<EmbeddedText> FindData(Resource resource, string section)
    {
        if (resource.Node[section] is not YamlMapping data)
            yield break;
        foreach (var entry in data.Entries)
        {
            if (entry.Value is not YamlScalar { Value.Length: > 0 } text)
                continue;
            var expected = FindExpected(resource, entry.Key.Value);
            var holdsConfiguration = ConfigurationKinds.Mentions(text.Value);
            if (expected is not null || holdsConfiguration)
                yield return new(text, entry.Key.Value, expected, holdsConfiguration);
        }
    }

    /// <summary>What the well-known ConfigMaps of a cluster hold.</summary>
    private static string? FindExpected(Resource resource, string key)
    {
        if (resource.Kind.Kind != "ConfigMap" || resource.Namespace is not ("" or "kube-system"))
            return null;
        return (resource.Name, key) switch
        {
            ("kubeadm-config", "ClusterConfiguration" or "InitConfiguration" or "MasterConfiguration") => key,
            ("kube-proxy", "config.conf") => "KubeProxyConfiguration",
            ("kube-proxy", "kubeconfig.conf") => "a kubeconfig",
            ("aws-auth", "mapRoles") => "a list of role mappings",
            ("aws-auth", "mapUsers") => "a list of user mappings",
            (var name, "kubelet") when name.StartsWith("kubelet-config", StringComparison.Ordinal) => "KubeletConfiguration",
            _ => null,
        };
    }

    private static IEnumerable<EmbeddedText> FindFiles(Resource resource)
    {
        if ((ClusterApiCarrier.FindBody(resource)?.Value as YamlMapping)?["files"] is not YamlSequence files)
            yield break;
        foreach (var file in files.Items.OfType<YamlMapping>())
        {
            // An encoded content is no text.
            if (file["content"] is not YamlScalar { Value.Length: > 0 } content || file["encoding"] is YamlScalar { IsNull: false })
                continue;
            var path = (file["path"] as YamlScalar)?.Value ?? "content";
            if (ConfigurationKinds.Mentions(content.Value))
                yield return new(content, path, ConfigurationKinds.FindAnnounced(content.Value), true);
        }
    }

    private static IEnumerable<EmbeddedText> FindPatches(YamlMapping cluster) =>
        cluster["kubeadmConfigPatches"] is YamlSequence patches
            ? patches.Items.OfType<YamlScalar>()
                .Select(patch => new EmbeddedText(patch, "kubeadmConfigPatches", ConfigurationKinds.FindAnnounced(patch.Value), false))
                .Where(text => text.Expected is not null)
            : [];
}
