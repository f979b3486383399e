using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Resources;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>The configuration files of kubelet, kube-proxy and kube-scheduler, alone or embedded.</summary>
internal sealed partial class ComponentConfigurationCarrier : ICarrier
{
    private static readonly ResourceKind s_kubelet = new("kubelet.config.k8s.io", "KubeletConfiguration");
    private static readonly ResourceKind s_kubeProxy = new("kubeproxy.config.k8s.io", "KubeProxyConfiguration");
    private static readonly ResourceKind s_scheduler = new("kubescheduler.config.k8s.io", "KubeSchedulerConfiguration");

    public ImmutableArray<ResourceKind> Kinds { get; } = [s_kubelet, s_kubeProxy, s_scheduler];

    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        var component = resource.Kind == s_kubelet ? Component.Kubelet : resource.Kind == s_kubeProxy ? Component.KubeProxy : Component.Scheduler;
        var isKubeadm = resource.Container is null && KubeadmDocument().IsMatch(resource.Source.Text);
        yield return new ConfigurationFileReader
        {
            Component = component,
            Carrier = CarrierName(component),
            Resource = resource,
            // What a tool puts on a node is merged into what it, or kubeadm, writes there.
            Completeness = resource.Container?.Kind.Group.Length > 0 ? Completeness.Partial
                : isKubeadm ? Completeness.Overlay
                : Completeness.Complete,
            IsKubeadm = isKubeadm,
        }.Read(resource.Node, resource.Anchor);
    }

    private static string CarrierName(Component component) => component switch
    {
        Component.Kubelet => "kubelet-configuration",
        Component.KubeProxy => "kube-proxy-configuration",
        _ => "kube-scheduler-configuration",
    };

    // kubeadm reads such a document beside its own and fills in its own defaults.
    [GeneratedRegex("""^apiVersion:\s*["']?kubeadm\.k8s\.io/""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex KubeadmDocument();
}
