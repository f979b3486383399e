using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.ControlPlane.Carriers;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Resources;

/// <summary>A text inside an object that holds, or may hold, YAML of its own.</summary>
/// <param name="Scalar">The text.</param>
/// <param name="Key">The key it stands under, or the path of the file it becomes.</param>
/// <param name="Expected">What must be in it, as <c>KubeletConfiguration</c>; null for a text that can hold anything.</param>
/// <param name="MayHoldConfiguration">Whether its objects take part in the analysis.</param>
public sealed record EmbeddedText(YamlScalar Scalar, string Key, string? Expected, bool MayHoldConfiguration)
{
    // The beginning of "#cloud-config".
    private const string EncodedCloudConfig = "I2Nsb3VkLWNvbmZpZ";

    /// <summary>What the text decodes to, where it is encoded; else null.</summary>
    public string? Decoded { get; init; }

    /// <summary>Whether the tool applies what the text holds to the cluster, so that all its objects count.</summary>
    public bool IsApplied { get; init; }

    /// <summary>The documents; where the text is encoded each stands where the text does.</summary>
    /// <param name="file">The file that holds the text.</param>
    public YamlStream Parse(SourceFile file) =>
        Decoded is { } text ? YamlParser.ParseDecoded(file, Scalar, text) : YamlParser.ParseEmbedded(file, Scalar);

    /// <summary>The texts of an object: data of ConfigMaps and Secrets, files that Cluster API, kops, OpenShift or cloud-init write, patches of kind clusters.</summary>
    public static IEnumerable<EmbeddedText> FindAll(Resource resource) => (resource.Kind.Group, resource.Kind.Kind) switch
    {
        ("", "ConfigMap") => FindData(resource, "data"),
        ("", "Secret") => FindData(resource, "stringData").Concat(FindUserData(resource)),
        ("controlplane.cluster.x-k8s.io" or "bootstrap.cluster.x-k8s.io", _) => FindFiles((ClusterApiCarrier.FindBody(resource)?.Value as YamlMapping)?["files"]),
        ("kops.k8s.io" or "kops", _) => FindFiles(resource.Node.FindEntry("spec", "fileAssets")?.Value).Concat(FindFiles(resource.Node.FindEntry("spec", "additionalUserData")?.Value)),
        ("machineconfiguration.openshift.io", "MachineConfig") => FindIgnition(resource.Node),
        ("cloud-init", _) => FindFiles(resource.Node["write_files"]),
        _ when resource.Kind == TalosCarrier.Kind => FindInTalos(resource.Node),
        ("", "KubeInlineManifestConfig") => FindManifest(resource.Node, "manifest"),
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

    /// <summary>What a Secret holds for cloud-init, in base64 as the API has it.</summary>
    private static IEnumerable<EmbeddedText> FindUserData(Resource resource) =>
        from entry in (resource.Node["data"] as YamlMapping)?.Entries ?? []
        let text = entry.Value as YamlScalar
        where text is not null && text.Value.StartsWith(EncodedCloudConfig, StringComparison.Ordinal)
        let decoded = EncodedText.Decode(text.Value, "base64")
        where decoded is not null
        select new EmbeddedText(text, entry.Key.Value, null, true) { Decoded = decoded };

    /// <summary>The files of a list; their paths tell a tool's configuration that has no kind.</summary>
    private static IEnumerable<EmbeddedText> FindFiles(YamlNode? files)
    {
        foreach (var file in files.Mappings())
        {
            if (file["content"] is not YamlScalar { Value.Length: > 0 } content)
                continue;
            var encoding = (file["isBase64"] as YamlScalar)?.AsBoolean() == true ? "base64"
                : file["encoding"] is YamlScalar { IsNull: false } scalar && scalar.Value != "text/plain" ? scalar.Value
                : null;
            var text = encoding is null ? content.Value : EncodedText.Decode(content.Value, encoding);
            var path = ((file["path"] ?? file["name"]) as YamlScalar)?.Value ?? "content";
            if (text is not null && (ConfigurationKinds.Mentions(text) || IsYaml(path)))
            {
                yield return new(content, path, encoding is null ? ConfigurationKinds.FindAnnounced(text) : null, true)
                {
                    Decoded = encoding is null ? null : text,
                };
            }
        }
    }

    /// <summary>Ignition's files, whose content is a <c>data:</c> URL.</summary>
    private static IEnumerable<EmbeddedText> FindIgnition(YamlMapping root) =>
        from file in root.FindEntry("spec", "config", "storage", "files")?.Value.Mappings() ?? []
        let path = file["path"] as YamlScalar
        let source = file.FindEntry("contents", "source")?.Value as YamlScalar
        where path is not null && source is not null
        let text = EncodedText.DecodeDataUrl(source.Value)
        where text is not null && (ConfigurationKinds.Mentions(text) || IsYaml(path.Value))
        select new EmbeddedText(source, path.Value, null, true) { Decoded = text };

    private static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);

    /// <summary>Files that Talos writes, and manifests that it applies.</summary>
    private static IEnumerable<EmbeddedText> FindInTalos(YamlMapping root) =>
    [
        .. FindFiles(root.FindEntry("machine", "files")?.Value),
        .. root.FindEntry("cluster", "inlineManifests")?.Value.Mappings().SelectMany(manifest => FindManifest(manifest, "contents")) ?? [],
    ];

    private static IEnumerable<EmbeddedText> FindManifest(YamlMapping manifest, string key) =>
        manifest[key] is YamlScalar { Value.Length: > 0 } text
            ? [new(text, (manifest["name"] as YamlScalar)?.Value ?? key, null, true) { IsApplied = true }]
            : [];

    private static IEnumerable<EmbeddedText> FindPatches(YamlMapping cluster) =>
        cluster["kubeadmConfigPatches"] is YamlSequence patches
            ? patches.Items.OfType<YamlScalar>()
                .Select(patch => new EmbeddedText(patch, "kubeadmConfigPatches", ConfigurationKinds.FindAnnounced(patch.Value), false))
                .Where(text => text.Expected is not null)
            : [];
}
