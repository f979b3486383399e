using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
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

    private static readonly ResourceKind s_configuration = new("pod-security.admission.config.k8s.io", "PodSecurityConfiguration");

    /// <summary>The object that says so: the Namespace, or the PodSecurityConfiguration whose default holds for it.</summary>
    public Resource Origin { get; init; } = Namespace;

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

    /// <summary>
    /// The levels that the namespaces of a set enforce. A namespace that several objects describe, as those of two
    /// clusters, counts where they agree.
    /// </summary>
    public static IEnumerable<NamespacePodSecurity> ReadAll(ResourceSet set)
    {
        foreach (var group in set.OfKind(new ResourceKind("", "Namespace")).Where(static resource => resource.Name.Length > 0).GroupBy(static resource => resource.Name))
        {
            // A patch without the label leaves the level as it is.
            var policies = group.Select(static resource => (Resource: resource, Policy: TryRead(resource)))
                .Where(static pair => pair.Policy is not null || !pair.Resource.IsPatch)
                .Select(static pair => pair.Policy)
                .ToList();
            if (policies is [{ } first, ..] && policies.TrueForAll(policy => policy is not null && policy.Level == first.Level && policy.Version == first.Version))
                yield return first;
        }
    }

    /// <summary>
    /// As <see cref="ReadAll"/>, and for namespaces whose objects have no label the level that the cluster's
    /// PodSecurityConfiguration gives them, where the set holds one or several that agree.
    /// </summary>
    public static IEnumerable<NamespacePodSecurity> ReadEffective(ResourceSet set)
    {
        var labelled = ReadAll(set).ToList();
        var defaults = set.OfKind(s_configuration).Select(TryReadDefault).ToList();
        if (defaults is not [{ } first, ..] || !defaults.TrueForAll(other => other is not null && other.Level == first.Level && other.Version == first.Version))
            return labelled;
        var names = labelled.Select(static policy => policy.Namespace.Name).ToHashSet(StringComparer.Ordinal);
        var unlabelled = set.OfKind(new ResourceKind("", "Namespace"))
            .Where(resource => resource.Name.Length > 0 && !names.Contains(resource.Name))
            .GroupBy(static resource => resource.Name)
            .Where(static group => group.All(static resource => !resource.IsPatch && resource.Metadata.FindEntry("labels", Label) is null && HasKnownLabels(resource)));
        return labelled.Concat(unlabelled.Select(group => first with { Namespace = group.First() }));
    }

    private static NamespacePodSecurity? TryReadDefault(Resource configuration)
    {
        if (configuration.Node.FindEntry("defaults", "enforce")?.Value is not YamlScalar node || ParseLevel(node.Value) is not { } level)
            return null;
        var versionNode = configuration.Node.FindEntry("defaults", "enforce-version")?.Value;
        var pinned = KubernetesVersion.Parse((versionNode as YamlScalar)?.Value);
        return versionNode is null or YamlScalar { Value: "latest" or "" } || pinned is not null
            ? new NamespacePodSecurity(configuration, level, node, pinned)
            : null;
    }

    private static bool HasKnownLabels(Resource resource) => resource.Metadata?["labels"] switch
    {
        null or YamlScalar { IsNull: true } => true,
        YamlMapping labels => !labels.Entries.Any(static entry => Placeholder.IsUnknown(entry.Key)),
        _ => false,
    };

    private static PodSecurityLevel? ParseLevel(string text) => text switch
    {
        "privileged" => PodSecurityLevel.Privileged,
        "baseline" => PodSecurityLevel.Baseline,
        "restricted" => PodSecurityLevel.Restricted,
        _ => null,
    };
}
