using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Rules.Tests.Flags.Carriers;

/// <summary>kops, k0s and the platforms that run a control plane for others.</summary>
internal sealed class InstallerCarriers : IFlagCarrierSource
{
    public IEnumerable<FlagCarrier> Carriers =>
    [
        Kops("v1alpha2").Create("kops-v1alpha2", "kubeAPIServer", "kubeControllerManager", "kubeScheduler", "kubelet", "kubeProxy"),
        Kops("v1alpha3").Create("kops-v1alpha3", "kubeAPIServer", "kubeControllerManager", "kubeScheduler", "kubelet", "kubeProxy"),
        new ToolCarrier
        {
            Tool = "k0s",
            Head = "apiVersion: k0s.k0sproject.io/v1beta1\nkind: ClusterConfig\nmetadata: {name: k0s}\n",
            Completeness = Completeness.Overlay,
            Section = K0sSection,
            Arguments = static component => K0sSection(component) + ".extraArgs",
        }.Create("k0s", "extraArgs", "kubeProxy"),
        new ToolCarrier
        {
            Tool = "k0sctl",
            Head = "apiVersion: k0sctl.k0sproject.io/v1beta1\nkind: Cluster\nmetadata: {name: k0s}\n",
            Completeness = Completeness.Overlay,
            Section = static component => K0sSection(component) is { } section ? "spec.k0s.config." + section : null,
            Arguments = static component => $"spec.k0s.config.{K0sSection(component)}.extraArgs",
        }.Create("k0sctl", "extraArgs", "kubeProxy"),
        new ToolCarrier
        {
            Tool = "gardener",
            Head = "apiVersion: core.gardener.cloud/v1beta1\nkind: Shoot\nmetadata: {name: s, namespace: garden-p}\n",
            Completeness = Completeness.Partial,
            Section = static component => component switch
            {
                Component.ApiServer => "spec.kubernetes.kubeAPIServer",
                Component.ControllerManager => "spec.kubernetes.kubeControllerManager",
                Component.Scheduler => "spec.kubernetes.kubeScheduler",
                Component.Kubelet => "spec.kubernetes.kubelet",
                Component.KubeProxy => "spec.kubernetes.kubeProxy",
                _ => null,
            },
        }.Create("gardener"),
        new ToolCarrier
        {
            Tool = "openshift",
            Head = "apiVersion: config.openshift.io/v1\nkind: APIServer\nmetadata: {name: cluster}\n",
            Completeness = Completeness.Overlay,
            TablePrefix = "APIServer.",
            ProvidesAll = true,
            Section = static component => component == Component.ApiServer ? "spec" : null,
        }.Create("openshift"),
        new ToolCarrier
        {
            Tool = "kind",
            Head = "apiVersion: operator.openshift.io/v1\nkind: KubeAPIServer\nmetadata: {name: cluster}\n",
            Completeness = Completeness.Partial,
            Section = static component => component == Component.ApiServer ? "spec" : null,
            Arguments = static _ => "spec.unsupportedConfigOverrides.apiServerArguments",
        }.Create("openshift-overrides"),
    ];

    private static ToolCarrier Kops(string version) => new()
    {
        Tool = "kops-" + version,
        Head = $"apiVersion: kops.k8s.io/{version}\nkind: Cluster\nmetadata: {{name: demo.example}}\n",
        Completeness = Completeness.Overlay,
        Section = static component => component switch
        {
            Component.ApiServer => "spec.kubeAPIServer",
            Component.ControllerManager => "spec.kubeControllerManager",
            Component.Scheduler => "spec.kubeScheduler",
            Component.Kubelet => "spec.kubelet",
            Component.KubeProxy => "spec.kubeProxy",
            _ => null,
        },
        Basis = static (version, _) => [("spec.kubernetesVersion", $"v{version}.0"), ("spec.etcdClusters", "[{name: main}]")],
    };

    private static string? K0sSection(Component component) => component switch
    {
        Component.ApiServer => "spec.api",
        Component.ControllerManager => "spec.controllerManager",
        Component.Scheduler => "spec.scheduler",
        Component.Etcd => "spec.storage.etcd",
        Component.KubeProxy => "spec.network.kubeProxy",
        _ => null,
    };
}
