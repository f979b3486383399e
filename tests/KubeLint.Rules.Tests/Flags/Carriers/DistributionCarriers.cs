using System.Text;
using KubeLint.Analysis;
using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Rules.Tests.Flags.Carriers;

/// <summary>Distributions whose configuration has no kind: k3s, RKE2, RKE, Talos and kubespray.</summary>
internal sealed class DistributionCarriers : IFlagCarrierSource
{
    private const string RancherPath = "spec.rkeConfig.machineGlobalConfig.";

    private static readonly string[] s_talosAppends = ["enable-admission-plugins", "authorization-mode", "feature-gates", "tls-cipher-suites"];

    public IEnumerable<FlagCarrier> Carriers =>
    [
        Arguments("k3s", "k3s", static (_, _) => "flannel-backend: none\n", "", static _ => false),
        Arguments("rke2", "rke2", static (_, _) => "cni: cilium\n", "", static flag => flag == "enable-admission-plugins"),
        Arguments("rancher-provisioning-k3s", "k3s", RancherHead("k3s1"), RancherPath, static _ => false),
        Arguments("rancher-provisioning-rke2", "rke2", RancherHead("rke2r1"), RancherPath, static flag => flag == "enable-admission-plugins"),
        new ToolCarrier
        {
            Tool = "rke1",
            Head = "nodes:\n- {address: 10.0.0.1, role: [controlplane]}\n",
            Completeness = Completeness.Overlay,
            Section = RkeSection,
            Arguments = static component => RkeSection(component) + ".extra_args",
            // What its own fields add, extra_args replace.
            ArgumentsOnly = ["enable-admission-plugins"],
        }.Create("rke1", "extra_args", "kube-api", "services"),
        Talos(),
        TalosDocuments(),
        Kubespray(),
    ];

    private static FlagCarrier Kubespray()
    {
        var carrier = new ToolCarrier
        {
            Tool = "kubespray",
            Head = "kube_network_plugin: calico\nkube_owner: kube\nkube_cert_group: kube-cert\nkube_oidc_auth: true\nkubernetes_audit: true\n",
            Completeness = Completeness.Partial,
            Section = KubesprayArguments,
            Arguments = KubesprayArguments,
        }.Create("kubespray");
        return carrier with
        {
            // A variable that is a list is wrong as a whole where an item is missing.
            TextOf = (component, flag, value, part) => flag == "authorization-mode" && part == value && value.Contains(',', StringComparison.Ordinal)
                ? "[" + string.Join(", ", value.Split(',').Select(item => $"\"{item}\"")) + "]"
                : carrier.TextOf(component, flag, value, part),
        };
    }

    /// <summary>A cluster that Rancher provisions, down to its machines' configuration; etcd's own versions say nothing of the cluster's.</summary>
    private static Func<Component, KubernetesVersion, string> RancherHead(string release) => (component, version) =>
        "apiVersion: provisioning.cattle.io/v1\nkind: Cluster\nmetadata: {name: c, namespace: fleet-default}\nspec:\n"
        + $"  kubernetesVersion: v{(component == Component.Etcd ? FlagDefinitions.NewestVersion(Component.ApiServer) : version)}.1+{release}\n"
        + "  rkeConfig:\n    machineGlobalConfig:\n      ";

    /// <summary>k3s' and RKE2's lists of <c>flag=value</c>.</summary>
    private static FlagCarrier Arguments(string name, string tool, Func<Component, KubernetesVersion, string> head, string path, Func<string, bool> appends) => new(name, Completeness.Overlay, (component, version, flags) =>
    {
        var text = new StringBuilder(head(component, version)).Append(component == Component.Etcd ? "" : "kube-").Append(component.BinaryName().Replace("kube-", "", StringComparison.Ordinal)).Append("-arg:");
        text.Replace("kube-kubelet", "kubelet");
        if (flags.Count == 0)
            return text.Append(" []\n").ToString();
        text.Append('\n');
        foreach (var (flag, value) in flags)
            text.Append(path.Length == 0 ? "" : "      ").Append("- \"").Append(flag).Append('=').Append(value).Append("\"\n");
        return text.ToString();
    })
    {
        TextOf = static (_, flag, value, part) => part ?? $"{flag}={value}",
        Provides = (component, flag) => ToolFieldTable.Provides(tool, component, flag) && !IsConditional(tool, flag),
        Appends = (_, flag) => appends(flag),
        ProvidesWeakly = (component, flag) => ToolFieldTable.ProvidesWeakly(tool, component, flag),
        MissingName = (component, flag) => ToolFieldTable.PathOf(tool, component, flag) is { } field ? path + field : flag,
        Anchors = ["kube-apiserver-arg", "kube-controller-manager-arg", "kube-scheduler-arg", "etcd-arg", "kubelet-arg", "kube-proxy-arg"],
    };

    private static FlagCarrier Talos()
    {
        var carrier = new ToolCarrier
        {
            Tool = "talos-v1alpha1",
            Head = "version: v1alpha1\n",
            Completeness = Completeness.Overlay,
            Section = TalosSection,
            Arguments = static component => TalosSection(component) + ".extraArgs",
            Basis = static (_, _) => [("machine.type", "controlplane")],
        }.Create("talos-v1alpha1", "extraArgs", "cluster");
        return carrier with
        {
            Write = (component, version, flags) => flags.Any(flag => IsRefused(component, flag.Flag)) ? null : carrier.Write(component, version, flags),
            Provides = (component, flag) => carrier.Provides(component, flag) && flag != "encryption-provider-config",
            Appends = static (component, flag) => component == Component.ApiServer && s_talosAppends.Contains(flag),
        };
    }

    private static FlagCarrier TalosDocuments() => new("talos-multi-document", Completeness.Overlay, (component, version, flags) =>
    {
        if (TalosKind(component) is not { } kind || flags.Any(flag => IsRefused(component, flag.Flag) || IsRefusedByDocuments(component, flag.Flag)))
            return null;
        var text = new StringBuilder($"apiVersion: v1alpha1\nkind: {kind}\nimage: registry.example/{component.BinaryName()}:v{version}.0\nextraArgs:");
        if (flags.Count == 0)
            return text.Append(" {}\n").ToString();
        text.Append('\n');
        foreach (var (flag, value) in flags)
            text.Append("  ").Append(flag).Append(": \"").Append(value).Append("\"\n");
        return text.ToString();
    })
    {
        // Whom its authentication document lets in anonymously is not this document's to say.
        Provides = static (component, flag) => flag == "anonymous-auth" || ToolFieldTable.Provides("talos-multi-document", component, flag),
        Appends = static (component, flag) => component == Component.ApiServer && flag != "tls-cipher-suites" && s_talosAppends.Contains(flag),
        MissingName = static (component, flag) => ToolFieldTable.PathOf("talos-multi-document", component, flag) is { } path && path.StartsWith(TalosKind(component) + ".", StringComparison.Ordinal)
            ? path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..]
            : flag,
    };

    /// <summary>Authentication and authorization have documents of their own.</summary>
    private static bool IsRefusedByDocuments(Component component, string flag) => component == Component.ApiServer
        && (flag is "anonymous-auth" or "authentication-config" or "authorization-mode" or "tls-min-version"
            || flag.StartsWith("oidc-", StringComparison.Ordinal) || flag.StartsWith("authorization-webhook-", StringComparison.Ordinal));

    private static string? TalosKind(Component component) => component switch
    {
        Component.ApiServer => "KubeAPIServerConfig",
        Component.ControllerManager => "KubeControllerManagerConfig",
        Component.Scheduler => "KubeSchedulerConfig",
        Component.Kubelet => "KubeletConfig",
        Component.KubeProxy => "KubeProxyConfig",
        _ => null,
    };

    /// <summary>Talos sets files and etcd's connections itself.</summary>
    private static bool IsRefused(Component component, string flag) =>
        (component is not Component.Kubelet && (flag.EndsWith("file", StringComparison.Ordinal) || flag.EndsWith("-ca", StringComparison.Ordinal)) && ToolFieldTable.Provides("talos-v1alpha1", component, flag) && !flag.StartsWith("audit", StringComparison.Ordinal) && !flag.StartsWith("admission", StringComparison.Ordinal))
        || flag is "authorization-config" or "encryption-provider-config" or "etcd-servers" or "etcd-cafile" or "kubelet-client-certificate" or "kubelet-client-key"
        || (component == Component.Etcd && ToolFieldTable.Provides("talos-v1alpha1", component, flag));

    private static bool IsConditional(string tool, string flag) =>
        tool == "rke2" && (flag.StartsWith("audit-", StringComparison.Ordinal) || flag is "protect-kernel-defaults" or "service-account-extend-token-expiration");

    private static string? RkeSection(Component component) => component switch
    {
        Component.ApiServer => "services.kube-api",
        Component.ControllerManager => "services.kube-controller",
        Component.Scheduler => "services.scheduler",
        Component.Etcd => "services.etcd",
        Component.Kubelet => "services.kubelet",
        _ => "services.kubeproxy",
    };

    private static string? TalosSection(Component component) => component switch
    {
        Component.ApiServer => "cluster.apiServer",
        Component.ControllerManager => "cluster.controllerManager",
        Component.Scheduler => "cluster.scheduler",
        Component.Etcd => "cluster.etcd",
        Component.Kubelet => "machine.kubelet",
        _ => "cluster.proxy",
    };

    private static string? KubesprayArguments(Component component) => component switch
    {
        Component.ApiServer => "kube_kubeadm_apiserver_extra_args",
        Component.ControllerManager => "kube_kubeadm_controller_extra_args",
        Component.Scheduler => "kube_kubeadm_scheduler_extra_args",
        _ => null,
    };
}
