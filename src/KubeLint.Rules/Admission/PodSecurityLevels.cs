using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Admission;

/// <summary>Where Pod Security levels are set: labels of namespaces, and the defaults of the admission plugin.</summary>
internal static class PodSecurityLevels
{
    public const string LabelPrefix = "pod-security.kubernetes.io/";
    public const string EnforceLabel = LabelPrefix + "enforce";

    public static readonly ResourceKind Namespace = new("", "Namespace");

    /// <summary>The plugin's configuration, in whatever file it stands, and Rancher's template of it.</summary>
    public static readonly ResourceKind Configuration = new("pod-security.admission.config.k8s.io", "PodSecurityConfiguration");
    public static readonly ResourceKind RancherTemplate = new("management.cattle.io", "PodSecurityAdmissionConfigurationTemplate");

    /// <summary>The mapping with <c>defaults</c> and <c>exemptions</c>, or null.</summary>
    public static YamlMapping? FindSettings(Resource resource) =>
        resource.Kind == RancherTemplate ? resource.Node["configuration"] as YamlMapping : resource.Node;

    /// <summary>Whether the defaults of some configuration in the set hold every namespace to a standard, or may.</summary>
    public static bool AreEnforcedByDefault(ResourceSet set) =>
        set.OfKind(Configuration).Concat(set.OfKind(RancherTemplate))
            .Select(resource => FindSettings(resource).FindEntry("defaults", "enforce")?.Value)
            .Any(level => level is YamlScalar { IsNull: false } scalar && scalar.Value != "privileged");

    /// <summary>Whether a namespace belongs to the cluster itself.</summary>
    public static bool IsSystem(string name) => name is "kube-system" or "kube-public" or "kube-node-lease";

    /// <summary>A namespace's label in the form of an entry, or null.</summary>
    public static YamlEntry? FindLabel(Resource resource, string name) => resource.Metadata.FindEntry("labels", name);
}
