using System.Collections.Frozen;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Tells the configuration files of k3s and RKE2 from one another and from everything else.</summary>
internal static class K3sKeys
{
    /// <summary>Lists of arguments; no other tool has keys of these names.</summary>
    private static readonly FrozenSet<string> s_arguments = Set(
        "kube-apiserver-arg", "kube-controller-manager-arg", "kube-scheduler-arg", "etcd-arg", "kubelet-arg", "kube-proxy-arg",
        "kube-cloud-controller-manager-arg");

    private static readonly FrozenSet<string> s_k3sOnly = Set(
        "disable-network-policy", "flannel-backend", "flannel-ipv6-masq", "cluster-init", "kube-controller-arg", "disable-helm-controller",
        "default-local-storage-path", "servicelb-namespace", "docker");

    private static readonly FrozenSet<string> s_rke2Only = Set(
        "profile", "audit-policy-file", "pod-security-admission-config-file", "cni", "ingress-controller", "kube-apiserver-extra-mount",
        "kube-apiserver-extra-env", "control-plane-resource-requests", "control-plane-resource-limits");

    private static readonly FrozenSet<string> s_serverOnly = Set(
        "kube-apiserver-arg", "kube-controller-manager-arg", "kube-scheduler-arg", "etcd-arg", "kube-cloud-controller-manager-arg",
        "write-kubeconfig", "write-kubeconfig-mode", "write-kubeconfig-group", "secrets-encryption", "secrets-encryption-provider", "cluster-init",
        "cluster-reset", "tls-san", "cluster-cidr", "service-cidr", "cluster-dns", "cluster-domain", "service-node-port-range", "flannel-backend",
        "disable", "disable-network-policy", "disable-helm-controller", "disable-kube-proxy", "disable-cloud-controller", "disable-scheduler",
        "disable-apiserver", "disable-controller-manager", "disable-etcd", "datastore-endpoint", "datastore-cafile", "datastore-certfile",
        "datastore-keyfile", "agent-token", "etcd-expose-metrics", "etcd-snapshot-schedule-cron", "etcd-snapshot-retention", "etcd-s3",
        "embedded-registry", "servicelb-namespace", "audit-policy-file", "pod-security-admission-config-file", "cni", "ingress-controller",
        "kube-apiserver-extra-mount", "kube-apiserver-extra-env");

    /// <summary>Whether only a server, not an agent, has a key.</summary>
    public static bool IsServerOnly(string key) => s_serverOnly.Contains(key.TrimEnd('+'));

    /// <summary>The tool whose configuration a document is, <c>k3s</c> or <c>rke2</c>; empty where it may be either's; null where it is neither's.</summary>
    public static string? FindTool(YamlMapping root, string path)
    {
        if (root.Find("apiVersion") is not null)
            return null;
        if (IsConfigurationOf("k3s", path))
            return "k3s";
        if (IsConfigurationOf("rke2", path))
            return "rke2";
        var keys = root.Entries.Select(entry => entry.Key.Value.TrimEnd('+')).ToList();
        if (!IsRecognized(root, keys))
            return null;
        if (keys.Exists(s_rke2Only.Contains) || path.Contains("rke2", StringComparison.OrdinalIgnoreCase))
            return "rke2";
        return keys.Exists(s_k3sOnly.Contains) || path.Contains("k3s", StringComparison.OrdinalIgnoreCase) ? "k3s" : "";
    }

    /// <summary>Whether a file is one of several that are read together.</summary>
    public static bool IsFragment(Resource resource) =>
        (resource.Container is null ? resource.Source.Path : resource.EmbeddedAs).Replace('\\', '/').Contains("/config.yaml.d/", StringComparison.Ordinal);

    private static bool IsConfigurationOf(string tool, string path) =>
        path.EndsWith($"rancher/{tool}/config.yaml", StringComparison.Ordinal)
        || (path.Contains($"rancher/{tool}/config.yaml.d/", StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal));

    private static bool IsRecognized(YamlMapping root, List<string> keys) =>
        root.Entries.Any(entry => s_arguments.Contains(entry.Key.Value.TrimEnd('+')) && entry.Value is YamlSequence or YamlScalar)
        || (keys.Contains("write-kubeconfig-mode") && keys.Exists(key => key != "write-kubeconfig-mode" && (s_serverOnly.Contains(key) || s_rke2Only.Contains(key))));

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
