using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.ControlPlane.Carriers;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>An object that stands inside another as a mapping, and is one in its own right: the configuration of an admission plugin, an audit policy.</summary>
/// <param name="Node">The object.</param>
/// <param name="Key">The name or key it stands under.</param>
/// <param name="Kind">What it is where it has no <c>kind</c> of its own; null for an object that must have one.</param>
internal sealed record EmbeddedObject(YamlMapping Node, string Key, ResourceKind? Kind = null)
{
    private const string ApiServerGroup = "apiserver.config.k8s.io";

    /// <summary>The objects inside an object.</summary>
    public static IEnumerable<EmbeddedObject> FindAll(Resource resource) => resource.Kind switch
    {
        { Kind: "AdmissionConfiguration" } => FindPlugins(resource.Node["plugins"]),
        _ when resource.Kind == Rke1Carrier.Kind => FindInRke(resource.Node),
        _ when resource.Kind == TalosCarrier.Kind => FindInTalos(resource.Node),
        { Group: "" } when resource.ApiVersion == "v1alpha1" => FindInDocument(resource),
        _ => [],
    };

    private static IEnumerable<EmbeddedObject> FindInRke(YamlMapping root)
    {
        var server = root.FindEntry("services", "kube-api")?.Value;
        return
        [
            .. At(server, null, "secrets_encryption_config", "custom_config"),
            .. At(server, null, "audit_log", "configuration", "policy"),
            .. At(server, null, "admission_configuration"),
        ];
    }

    private static IEnumerable<EmbeddedObject> FindInTalos(YamlMapping root)
    {
        var server = root.FindEntry("cluster", "apiServer")?.Value;
        return
        [
            .. FindPlugins(server.FindEntry("admissionControl")?.Value),
            .. At(server, new("audit.k8s.io", "Policy"), "auditPolicy"),
            .. root.FindEntry("machine", "pods")?.Value.Mappings().Select(pod => new EmbeddedObject(pod, "pods")) ?? [],
        ];
    }

    /// <summary>The bodies of Talos' documents, some of which leave out the kind.</summary>
    private static IEnumerable<EmbeddedObject> FindInDocument(Resource resource) => resource.Kind.Kind switch
    {
        "KubeAuthenticationConfig" => At(resource.Node, new(ApiServerGroup, "AuthenticationConfiguration"), "configuration"),
        "KubeAuditPolicyConfig" => At(resource.Node, new("audit.k8s.io", "Policy"), "configuration"),
        "KubeEtcdEncryptionConfig" => At(resource.Node, new(ApiServerGroup, "EncryptionConfiguration"), "config"),
        "KubeAdmissionControlConfig" => FindPlugin(resource.Node),
        "KubeStaticPodConfig" => At(resource.Node, null, "pod"),
        _ => [],
    };

    private static IEnumerable<EmbeddedObject> FindPlugins(YamlNode? plugins) => plugins.Mappings().SelectMany(FindPlugin);

    private static IEnumerable<EmbeddedObject> FindPlugin(YamlMapping plugin) =>
        plugin["configuration"] is YamlMapping node ? [new(node, (plugin["name"] as YamlScalar)?.Value ?? "")] : [];

    private static IEnumerable<EmbeddedObject> At(YamlNode? node, ResourceKind? kind, params ReadOnlySpan<string> path) =>
        node.FindEntry(path) is { Value: YamlMapping found } ? [new(found, path[^1], kind)] : [];
}
