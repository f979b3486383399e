using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.PodSecurity;

/// <summary>The Pod Security level that a namespace's labels enforce.</summary>
/// <param name="Namespace">The Namespace object.</param>
/// <param name="Level">The level.</param>
/// <param name="LevelNode">The label's value.</param>
/// <param name="Version">The pinned version of the standard; null for <c>latest</c>.</param>
public sealed record NamespacePodSecurity(Resource Namespace, PodSecurityLevel Level, YamlScalar LevelNode, KubernetesVersion? Version)
{
    private const string Label = "pod-security.kubernetes.io/enforce";

    /// <summary>Reads the labels of a Namespace; null where none enforces a level or where one cannot be understood.</summary>
    public static NamespacePodSecurity? TryRead(Resource resource)
    {
        if (resource.Metadata.FindEntry("labels", Label)?.Value is not YamlScalar node || ParseLevel(node.Value) is not { } level)
            return null;
        var versionNode = resource.Metadata.FindEntry("labels", Label + "-version")?.Value;
        var pinned = KubernetesVersion.Parse((versionNode as YamlScalar)?.Value);
        return versionNode is null or YamlScalar { Value: "latest" } || pinned is not null
            ? new NamespacePodSecurity(resource, level, node, pinned)
            : null;
    }

    private static PodSecurityLevel? ParseLevel(string text) => text switch
    {
        "privileged" => PodSecurityLevel.Privileged,
        "baseline" => PodSecurityLevel.Baseline,
        "restricted" => PodSecurityLevel.Restricted,
        _ => null,
    };
}
