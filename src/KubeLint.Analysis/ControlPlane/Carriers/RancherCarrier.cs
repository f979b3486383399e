using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Clusters that Rancher provisions with k3s or RKE2.</summary>
internal sealed class RancherCarrier : ICarrier
{
    public ImmutableArray<ResourceKind> Kinds { get; } = [new("provisioning.cattle.io", "Cluster")];

    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        if (resource.Node.FindEntry("spec", "rkeConfig") is not { Value: YamlMapping configuration } entry)
            return [];
        var version = (resource.Node.FindEntry("spec", "kubernetesVersion")?.Value as YamlScalar)?.Value;
        var selected = configuration["machineSelectorConfig"].Mappings().Select(item => item["config"]).OfType<YamlMapping>().ToList();
        var isOpen = selected.Count > 0 || configuration.Find("machineSelectorFiles") is not null;
        var machines = configuration.Find("machineGlobalConfig");
        var global = new K3sBody
        {
            // RKE2 sets more itself, so that less is said of a cluster that names neither.
            Tool = version?.Contains("+k3s", StringComparison.Ordinal) == true ? "k3s" : "rke2",
            Carrier = "rancher-provisioning",
            Resource = resource,
            Node = machines?.Value as YamlMapping ?? configuration,
            Anchor = (machines ?? entry).Key.Span,
            Path = "spec.rkeConfig.machineGlobalConfig.",
            Completeness = version is null ? Completeness.Partial : Completeness.Overlay,
            Version = KubernetesVersion.Parse(version),
            IsServer = true,
            Unreadable = isOpen ? "set for some machines only" : null,
        };
        return global.Read().Concat(selected.SelectMany(node => (global with
        {
            Node = node,
            Path = "spec.rkeConfig.machineSelectorConfig[*].config.",
            Completeness = Completeness.Partial,
            Unreadable = null,
        }).Read()));
    }
}
