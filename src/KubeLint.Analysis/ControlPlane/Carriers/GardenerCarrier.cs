using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Gardener's shoots and the virtual cluster of a garden. Gardener sets all that they leave out.</summary>
internal sealed class GardenerCarrier : ICarrier
{
    private const string ShootPath = "spec.kubernetes";
    private const string GardenPath = "spec.virtualCluster.kubernetes";
    private const string WorkerPath = "spec.provider.workers[*].kubernetes.kubelet";

    public ImmutableArray<ResourceKind> Kinds { get; } = [new("core.gardener.cloud", "Shoot"), new("operator.gardener.cloud", "Garden")];

    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        var path = resource.Kind.Kind == "Garden" ? GardenPath : ShootPath;
        if (resource.Node.FindEntry(path.Split('.'))?.Value is not YamlMapping kubernetes)
            yield break;
        var fields = ToolTable.FieldsOf("gardener");
        var configuration = new ToolConfiguration
        {
            Tool = "gardener",
            Carrier = "gardener",
            Resource = resource,
            Completeness = Completeness.Partial,
            Version = KubernetesVersion.Parse((kubernetes["version"] as YamlScalar)?.Value),
            Fields = [.. fields.Where(field => field.Path.StartsWith(ShootPath + ".", StringComparison.Ordinal) && !IsPlugin(field)).Select(field => field with { Path = path + field.Path[ShootPath.Length..] })],
        };
        yield return AddPlugins(configuration.Read(Component.ApiServer, path + ".kubeAPIServer"), kubernetes, path);
        yield return configuration.Read(Component.ControllerManager, path + ".kubeControllerManager");
        yield return configuration.Read(Component.Scheduler, path + ".kubeScheduler");
        yield return configuration.Read(Component.KubeProxy, path + ".kubeProxy");
        yield return configuration.Read(Component.Kubelet, path + ".kubelet");
        var ofWorkers = configuration with { Fields = [.. fields.Where(field => field.Path.StartsWith(WorkerPath + ".", StringComparison.Ordinal))] };
        foreach (var worker in resource.Node.FindEntry("spec", "provider", "workers")?.Value.Mappings() ?? [])
        {
            if (worker.FindEntry("kubernetes", "kubelet") is not { } kubelet)
                continue;
            var facts = ofWorkers.Read(Component.Kubelet, WorkerPath);
            yield return facts with { Anchor = kubelet.Key.Span, Flags = [.. facts.Flags.Where(flag => worker.Span.Contains(flag.Span))] };
        }
    }

    private static bool IsPlugin(ToolField field) => field.Path.Contains(".admissionPlugins[*]", StringComparison.Ordinal);

    /// <summary>A plugin of the list is added to Gardener's own, or taken from them.</summary>
    private static ComponentFacts AddPlugins(ComponentFacts facts, YamlMapping kubernetes, string path)
    {
        var flags = ImmutableArray.CreateBuilder<FlagFact>();
        foreach (var plugin in kubernetes.FindEntry("kubeAPIServer", "admissionPlugins")?.Value.Mappings() ?? [])
        {
            if (plugin.Find("name") is not { Value: YamlScalar name } entry)
                continue;
            var isDisabled = (plugin["disabled"] as YamlScalar)?.AsBoolean() == true;
            flags.Add(new(isDisabled ? "disable-admission-plugins" : "enable-admission-plugins", FieldReader.ReadText(name), entry.Key.Span, FlagStyle.Field)
            {
                WrittenName = path + ".kubeAPIServer.admissionPlugins",
                ValueNode = name,
            });
        }
        return facts with
        {
            Flags = [.. facts.Flags, .. flags],
            Appended = facts.Appended.Append("enable-admission-plugins").Append("disable-admission-plugins").ToFrozenSet(StringComparer.Ordinal),
        };
    }
}
