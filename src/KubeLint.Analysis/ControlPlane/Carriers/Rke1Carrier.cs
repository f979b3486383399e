using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>RKE's <c>cluster.yml</c>, the first generation that has neither <c>kind</c> nor name.</summary>
internal sealed class Rke1Carrier : ICarrier
{
    /// <summary>The kind under which such a document stands.</summary>
    public static readonly ResourceKind Kind = new("", "RKE configuration");

    private static readonly ImmutableArray<string> s_auditFlags =
        ["audit-log-path", "audit-log-maxage", "audit-log-maxbackup", "audit-log-maxsize", "audit-policy-file"];

    private static readonly ImmutableArray<(Component Component, string Section)> s_sections =
    [
        (Component.ApiServer, "services.kube-api"),
        (Component.ControllerManager, "services.kube-controller"),
        (Component.Scheduler, "services.scheduler"),
        (Component.Etcd, "services.etcd"),
        (Component.Kubelet, "services.kubelet"),
        (Component.KubeProxy, "services.kubeproxy"),
    ];

    public ImmutableArray<ResourceKind> Kinds { get; } = [Kind];

    public ResourceKind? Recognize(YamlMapping root, string path) =>
        root["nodes"].Mappings().Any(static node => node.Find("address") is not null && node.Find("role") is not null)
        && s_sections.Any(item => root.FindEntry(item.Section.Split('.')) is not null)
            ? Kind
            : null;

    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        var version = KubernetesVersion.Parse((resource.Node["kubernetes_version"] as YamlScalar)?.Value);
        var fields = ToolTable.FieldsOf("rke1");
        var hasLogSettings = resource.Node.FindEntry("services", "kube-api", "audit_log", "configuration")?.Value is YamlMapping;
        foreach (var (component, section) in s_sections)
        {
            if (component == Component.Etcd && !resource.Node.FindEntry("services", "etcd", "external_urls")?.Value.IsEmptyList() == true)
                continue;
            var facts = new ToolConfiguration
            {
                Tool = "rke1",
                Carrier = "rke1",
                Resource = resource,
                Version = version,
                // The flags follow the log's settings, whether or not it is enabled.
                Fields = hasLogSettings ? [.. fields.Where(field => !field.Path.EndsWith(".audit_log.enabled", StringComparison.Ordinal))] : fields,
                AlsoProvided = component == Component.ApiServer && LogsAnyway(resource, version, hasLogSettings) ? s_auditFlags : [],
            }.Read(component, section, section + ".extra_args", section + ".extra_args_array");
            yield return component == Component.Etcd ? facts with { Version = null } : facts;
        }
    }

    /// <summary>Whether the log is on although the version alone does not say so: 1.15 and 1.16 have it from a patch on.</summary>
    private static bool LogsAnyway(Resource resource, KubernetesVersion? version, bool hasLogSettings) =>
        hasLogSettings
        || version is { Major: 1, Minor: 15 or 16 }
        || (resource.Node.FindEntry("services", "kube-api", "audit_log", "enabled")?.Value as YamlScalar)?.AsBoolean() == true;
}
