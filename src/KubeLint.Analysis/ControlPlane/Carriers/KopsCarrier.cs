using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>kops' clusters and groups of instances.</summary>
internal sealed class KopsCarrier : ICarrier
{
    private const string InstanceGroup = "InstanceGroup";

    public ImmutableArray<ResourceKind> Kinds { get; } =
        [new("kops.k8s.io", "Cluster"), new("kops.k8s.io", InstanceGroup), new("kops", "Cluster"), new("kops", InstanceGroup)];

    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        if (resource.Node["spec"] is not YamlMapping spec)
            return [];
        var tool = resource.Version == "v1alpha3" ? "kops-v1alpha3" : "kops-v1alpha2";
        var configuration = new ToolConfiguration
        {
            Tool = tool,
            Carrier = "kops",
            Resource = resource,
            Version = ReadVersion(spec["kubernetesVersion"]),
            // Without them kops takes no cluster: this is a part of one.
            Completeness = spec["etcdClusters"] is null || spec["kubernetesVersion"] is null ? Completeness.Partial : Completeness.Overlay,
        };
        return resource.Kind.Kind == InstanceGroup ? ReadGroup(configuration, spec) : ReadCluster(configuration, spec);
    }

    private static IEnumerable<ComponentFacts> ReadCluster(ToolConfiguration configuration, YamlMapping spec)
    {
        yield return configuration.Read(Component.ApiServer, "spec.kubeAPIServer");
        yield return configuration.Read(Component.ControllerManager, "spec.kubeControllerManager");
        yield return configuration.Read(Component.Scheduler, "spec.kubeScheduler");
        yield return configuration.Read(Component.KubeProxy, "spec.kubeProxy");
        foreach (var cluster in spec["etcdClusters"].Mappings())
            yield return ReadEtcd(configuration, cluster);
        yield return ReadKubelet(configuration, "spec.kubelet");
        var controlPlane = configuration.Tool == "kops-v1alpha3" ? "spec.controlPlaneKubelet" : "spec.masterKubelet";
        // It differs from the other nodes' in what it says only.
        if (configuration.Resource.Node.FindEntry(controlPlane.Split('.')) is not null)
            yield return ReadKubelet(configuration with { Completeness = Completeness.Partial }, controlPlane);
    }

    private static IEnumerable<ComponentFacts> ReadGroup(ToolConfiguration configuration, YamlMapping spec)
    {
        if (spec["kubelet"] is null)
            return [];
        // What a group says is not replaced as the cluster's is.
        ImmutableArray<ToolField> fields = [.. ToolTable.FieldsOf(configuration.Tool).Select(field => field with { IgnoredValues = [] })];
        return [ReadKubelet(configuration with { Completeness = Completeness.Partial, Fields = fields }, "spec.kubelet")];
    }

    private static ComponentFacts ReadKubelet(ToolConfiguration configuration, string section)
    {
        var fields = configuration.Fields.IsDefault ? ToolTable.FieldsOf(configuration.Tool) : configuration.Fields;
        return (configuration with { Fields = [.. fields.Where(field => field.Path.StartsWith(section + ".", StringComparison.Ordinal))] })
            .Read(Component.Kubelet, section);
    }

    private static ComponentFacts ReadEtcd(ToolConfiguration configuration, YamlMapping cluster)
    {
        var variables = cluster.FindEntry("manager", "env");
        var facts = (configuration with { Fields = [.. ToolTable.FieldsOf(configuration.Tool).Where(field => field.Component == Component.Etcd)] })
            .Read(Component.Etcd, "spec.etcdClusters");
        return facts with
        {
            Version = KubernetesVersion.Parse((cluster["version"] as YamlScalar)?.Value),
            Anchor = variables?.Key.Span ?? cluster.FindEntry("manager")?.Key.Span ?? cluster.FindEntry("name")?.Value.Span ?? facts.Anchor,
            // etcd-manager sets what is not written here.
            Completeness = Completeness.Partial,
            Flags = [.. facts.Flags.Where(flag => cluster.Span.Contains(flag.Span)), .. EtcdEnvironment.Read(variables?.Value)],
        };
    }

    /// <summary>A version, or the address of a release whose last part is one.</summary>
    private static KubernetesVersion? ReadVersion(YamlNode? node)
    {
        var text = (node as YamlScalar)?.Value;
        return KubernetesVersion.Parse(text?[(text.LastIndexOf('/') + 1)..]);
    }
}
