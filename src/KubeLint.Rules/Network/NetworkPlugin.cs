using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Network;

/// <summary>A place that configures a cluster with a network plugin that knows no policies.</summary>
/// <param name="Resource">The object, or the tool's configuration.</param>
/// <param name="Span">The setting.</param>
/// <param name="Name">The plugin, as it begins a sentence.</param>
internal sealed partial record NetworkPlugin(Resource Resource, TextSpan Span, string Name)
{
    private static readonly string[] s_enforcers =
        ["calico", "cilium", "canal", "kube-router", "kube-network-policies", "antrea", "weave-kube", "weave-npc", "ovn-kube", "kube-ovn", "romana", "tigera", "aws-network-policy-agent", "azure-npm", "netpol"];

    /// <summary>The places of a set; none where anything in it may enforce policies.</summary>
    public static IEnumerable<NetworkPlugin> FindWithoutPolicies(ResourceSet set) =>
        set.Resources.Any(MayEnforce) || set.Workloads.Any(static workload => workload.PodSpec.Containers.Any(static container => IsEnforcer(container.Image)))
            ? []
            : set.Workloads.SelectMany(FindFlannel)
                .Concat(set.OfKind(new ResourceKind("kops.k8s.io", "Cluster")).SelectMany(FindKops))
                .Concat(set.AllDocuments.SelectMany(document => FindTool(document, set)));

    private static bool MayEnforce(Resource resource) =>
        resource.Kind.Group is "operator.tigera.io" or "cilium.io" or "projectcalico.org" or "crd.projectcalico.org"
        || s_enforcers.Any(word => resource.Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsEnforcer(Setting<string> image) =>
        image is Setting<string>.Known known && s_enforcers.Any(word => known.Value.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<NetworkPlugin> FindFlannel(Workload workload) =>
        workload.Resource.Kind.Kind != "DaemonSet"
            ? []
            : workload.PodSpec.Containers
                .Where(static container => container.Role == ContainerRole.Main
                    && container.Image is Setting<string>.Known image && Flannel().IsMatch(image.Value))
                .Select(container => new NetworkPlugin(workload.Resource, container.Node["image"]!.Span, "Flannel"));

    private static IEnumerable<NetworkPlugin> FindKops(Resource cluster) =>
        cluster.Node.FindEntry("spec", "networking")?.Value is YamlMapping { Entries: [var plugin, ..] } networking
            ? plugin.Key.Value switch
            {
                "kubenet" => [new(cluster, networking.Span, "Kubenet")],
                "flannel" => [new(cluster, networking.Span, "Flannel")],
                _ => [],
            }
            : [];

    /// <summary>The configurations of tools, which have no kind.</summary>
    private static ImmutableArray<NetworkPlugin> FindTool(YamlDocument document, ResourceSet set)
    {
        if (document.Root is not YamlMapping root || root["kind"] is not null || FindSetting(root) is not { } found)
            return [];
        var resource = set.InDocument(document).FirstOrDefault() ?? new Resource(document, root, new ResourceKind("", "Cluster configuration"));
        return [new(resource, found.Value.Span, found.Name)];
    }

    private static (YamlNode Value, string Name)? FindSetting(YamlMapping root)
    {
        // Talos
        if (root["machine"] is YamlMapping && root.FindEntry("cluster", "network", "cni")?.Value is YamlMapping cni && cni["name"] is YamlScalar { Value: "flannel" } name)
            return (cni["flannel"] as YamlMapping)?["kubeNetworkPoliciesEnabled"] is null ? (name, "Flannel") : null;
        // RKE1
        if (root["nodes"] is YamlSequence && root.FindEntry("network", "plugin")?.Value is YamlScalar { Value: "flannel" } plugin)
            return (plugin, "Flannel");
        // k3s, where flannel is not replaced by another plugin
        if (root.Is("disable-network-policy", true) && (root["flannel-backend"] is null || (root["flannel-backend"].AsReadable() is { } backend && backend.Value != "none")))
            return (root["disable-network-policy"]!, "K3s with 'disable-network-policy'");
        return null;
    }

    [GeneratedRegex(@"(?:^|[/-])flannel(?:[:@]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Flannel();
}
