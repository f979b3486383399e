using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Workloads;

/// <summary>
/// The images of node agents, which cannot do their work without the node: network and storage plugins, device plugins,
/// monitoring of nodes. <c>kubelint_system_images</c> adds to them.
/// </summary>
internal static class SystemImages
{
    /// <summary>The key of configuration files: patterns separated by commas, as <c>acme/node-*, *-csi-driver</c>.</summary>
    public const string Setting = "kubelint_system_images";

    // A pattern is compared with the last segments of the image's path, so that mirrors of a registry match.
    private static readonly ImmutableArray<string> s_nodeAgents =
    [
        "kube-proxy*", "pause", "kindest/*", "siderolabs/*",
        // Networks.
        "calico/*", "calico-*", "tigera/operator", "cilium", "cilium-*", "cilium/*", "flannel*", "*-flannel", "canal*", "multus*", "*-multus*", "aws-node*", "amazon-k8s-cni*",
        "aws-network-policy-agent", "weave-kube", "weave-npc", "weaveworks/*", "antrea*", "antrea/*", "kube-router*", "kube-ovn*", "ovn-kube*", "ovn-kubernetes*", "azure-cni*", "azure-cns",
        "azure-npm", "azure-ip-masq-agent*", "ip-masq-agent*", "netd*", "cni-plugins*", "install-cni*", "*-cni", "*-cni-*", "sriov-*", "whereabouts*", "spiderpool*", "ztunnel", "k8s-dns-node-cache", "nmstate*",
        "metallb/speaker", "metallb-speaker*", "frr", "frrouting/*", "kube-vip*", "keepalived*",
        // Storage.
        "*csi*", "longhornio/*", "longhorn-*", "openebs/*", "rook/ceph", "ceph/ceph", "ceph/*", "local-volume-provisioner*", "portworx/*", "linstor*", "piraeus*", "drbd*", "secrets-store/*",
        // Devices.
        "*device-plugin*", "nvidia/*", "k8s/container-toolkit", "gpu-operator*", "gpu-feature-discovery", "node-feature-discovery", "dcgm-exporter", "smarter-device-manager",
        // Observation and care of nodes.
        "node-exporter*", "*-node-exporter", "node-problem-detector*", "cadvisor*", "falco", "falco-*", "falcosecurity/*", "tetragon*", "smartctl-exporter", "*ebpf*", "beyla", "kepler", "parca-agent",
        "kube-bench", "node-agent", "datadog/agent", "newrelic/*", "newrelic-*", "sysdig/agent*", "dynatrace/*", "inspektor-gadget", "spegel*", "kured", "node-collector", "system-upgrade-controller", "k3s-upgrade", "node-shell",
    ];

    // What must be reached at the nodes' own addresses, but needs nothing else of them.
    private static readonly ImmutableArray<string> s_nodeNetworks =
    [
        "ingress-nginx/controller", "nginx-ingress-controller*", "ingress-nginx-controller*", "nginx-ingress", "svclb", "klipper-lb*", "*cloud-controller-manager*", "*-cloud-manager", "konnectivity-agent", "proxy-agent", "haproxy-ingress*", "kubernetes-ingress", "traefik",
    ];

    /// <summary>Whether the pods are those of a node agent: one of their containers has a system image.</summary>
    public static bool IsNodeAgent(PodSpec pod, RuleOptions options) => AnyImage(pod, s_nodeAgents, options);

    /// <summary>Whether the pods serve at their node's address by their purpose: node agents, ingress controllers, load balancers.</summary>
    public static bool IsOnNodeNetwork(PodSpec pod, RuleOptions options) => AnyImage(pod, s_nodeNetworks, options) || IsNodeAgent(pod, options);

    private static bool AnyImage(PodSpec pod, ImmutableArray<string> patterns, RuleOptions options)
    {
        var own = options.Settings.GetValueOrDefault(Setting, "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var container in pod.Containers)
        {
            if (container.Node["image"] is not YamlScalar image || Placeholder.IsUnknown(Repository(image.Value)))
                continue;
            var repository = Repository(image.Value);
            if (patterns.Any(pattern => ImagePattern.Matches(pattern, repository)) || own.Any(pattern => ImagePattern.Matches(pattern, repository)))
                return true;
        }
        return false;
    }

    /// <summary>The reference without tag and digest.</summary>
    private static string Repository(string image)
    {
        var at = image.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? image : image[..at];
        var colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/') ? name[..colon] : name;
    }
}
