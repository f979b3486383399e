using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Kubespray's variables, as inventories set them.</summary>
internal sealed class KubesprayCarrier : ICarrier
{
    private const string Tool = "kubespray";
    private const string VersionKey = "kube_version";

    private static readonly ResourceKind s_kind = new("", "Kubespray inventory");

    private static readonly ImmutableArray<string> s_auditFlags = ["audit-policy-file", "audit-log-maxage", "audit-log-maxbackup", "audit-log-maxsize"];

    /// <summary>Names that no other project's variables have, beside those of the table.</summary>
    private static readonly FrozenSet<string> s_names = FrozenSet.ToFrozenSet(
    [
        "kube_network_plugin", "kube_service_addresses", "kube_pods_subnet", "kube_network_node_prefix", "kube_config_dir", "kube_script_dir",
        "kube_manifest_dir", "kube_cert_dir", "kube_token_dir", "kube_owner", "kube_cert_group", "kube_apiserver_ip", "kube_proxy_mode",
        "etcd_deployment_type", "kube_kubeadm_apiserver_extra_args", "kube_kubeadm_controller_extra_args", "kube_kubeadm_scheduler_extra_args",
        "kubelet_custom_flags", "kubelet_config_extra_args", "kube_encryption_algorithm", "kube_pod_security_use_default", "etcd_extra_vars",
        .. ToolTable.FieldsOf(Tool).Select(field => field.Path).Where(static name => name.StartsWith("kube", StringComparison.Ordinal)),
    ], StringComparer.Ordinal);

    public ImmutableArray<ResourceKind> Kinds { get; } = [s_kind];

    public ResourceKind? Recognize(YamlMapping root, string path)
    {
        // The defaults of roles give way to an inventory's variables.
        if (root.Find("apiVersion") is not null || path.Contains("/roles/", StringComparison.Ordinal))
            return null;
        var isInventory = path.Contains("group_vars/", StringComparison.Ordinal) || path.Contains("host_vars/", StringComparison.Ordinal);
        return root.Entries.Count(static entry => s_names.Contains(entry.Key.Value)) >= (isInventory ? 2 : 3) ? s_kind : null;
    }

    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        var version = resource.Node.Find(VersionKey);
        var isHost = resource.Source.Path.Replace('\\', '/').Contains("host_vars/", StringComparison.Ordinal);
        var configuration = new ToolConfiguration
        {
            Tool = Tool,
            Carrier = Tool,
            Resource = resource,
            Anchor = version?.Key.Span,
            // Variables stand in many files; the one that sets the version is taken for the cluster's.
            Completeness = version is null || isHost ? Completeness.Partial : Completeness.Overlay,
            Version = KubernetesVersion.Parse((version?.Value as YamlScalar)?.Value),
        };
        yield return ReadApiServer(configuration);
        yield return configuration.Read(Component.ControllerManager, "", "kube_kubeadm_controller_extra_args");
        yield return configuration.Read(Component.Scheduler, "", "kube_kubeadm_scheduler_extra_args");
        yield return ReadEtcd(configuration);
        yield return ReadKubelet(configuration);
        yield return configuration.Read(Component.KubeProxy, "");
    }

    private static ComponentFacts ReadApiServer(ToolConfiguration configuration)
    {
        var node = configuration.Resource.Node;
        var hasAuthenticationFile = MayBeOn(node, "kube_apiserver_use_authentication_config_file");
        var hasAuthorizationFile = MayBeOn(node, "kube_apiserver_use_authorization_config_file");
        List<string> provided = [];
        if (MayBeOn(node, "kubernetes_audit") || MayBeOn(node, "kubernetes_audit_webhook"))
            provided.AddRange(s_auditFlags);
        if (MayBeOn(node, "kubelet_rotate_server_certificates"))
            provided.Add("kubelet-certificate-authority");
        return (configuration with
        {
            // Files take the place of the variables for the flags.
            Fields =
            [
                .. ToolTable.FieldsOf(Tool).Where(field => !(hasAuthenticationFile && (field.Flag == "anonymous-auth" || field.Flag.StartsWith("oidc-", StringComparison.Ordinal)))
                    && !(hasAuthorizationFile && field.Flag == "authorization-mode")),
            ],
            AlsoProvided = [.. provided],
            NotProvided = hasAuthenticationFile ? ["anonymous-auth"] : [],
        }).Read(Component.ApiServer, "", "kube_kubeadm_apiserver_extra_args");
    }

    /// <summary>etcd takes further settings as variables of its environment.</summary>
    private static ComponentFacts ReadEtcd(ToolConfiguration configuration)
    {
        var facts = configuration.Read(Component.Etcd, "") with { Version = null };
        return configuration.Resource.Node["etcd_extra_vars"] is YamlMapping variables
            ? facts with { Flags = [.. facts.Flags, .. EtcdEnvironment.Read(variables)] }
            : facts;
    }

    private static ComponentFacts ReadKubelet(ToolConfiguration configuration)
    {
        var facts = (configuration with { HasTextArguments = true }).Read(Component.Kubelet, "", "kubelet_custom_flags");
        if (configuration.Resource.Node.Find("kubelet_config_extra_args") is not { Value: YamlMapping fields } entry)
            return facts;
        var file = new ConfigurationFileReader
        {
            Component = Component.Kubelet,
            Carrier = Tool,
            Resource = configuration.Resource,
            Completeness = Completeness.Partial,
            Path = "kubelet_config_extra_args.",
        }.Read(fields, entry.Key.Span);
        return facts with { Flags = [.. facts.Flags.Where(flag => !flag.IsArgument), .. file.Flags, .. facts.Flags.Where(flag => flag.IsArgument)] };
    }

    private static bool MayBeOn(YamlMapping node, string name) => node[name] is YamlScalar { IsNull: false } scalar && scalar.AsBoolean() != false;
}
