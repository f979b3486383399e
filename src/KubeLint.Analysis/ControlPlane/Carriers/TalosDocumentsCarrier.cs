using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Resources;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>The documents that take the place of Talos' machine configuration, one for each component.</summary>
internal sealed class TalosDocumentsCarrier : ICarrier
{
    private const string Tool = "talos-multi-document";

    private static readonly FrozenDictionary<string, Component> s_components = new Dictionary<string, Component>(StringComparer.Ordinal)
    {
        ["KubeAPIServerConfig"] = Component.ApiServer,
        ["KubeControllerManagerConfig"] = Component.ControllerManager,
        ["KubeSchedulerConfig"] = Component.Scheduler,
        ["KubeletConfig"] = Component.Kubelet,
        ["KubeNodeConfig"] = Component.Kubelet,
        ["KubeProxyConfig"] = Component.KubeProxy,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public ImmutableArray<ResourceKind> Kinds { get; } = [.. s_components.Keys.Order(StringComparer.Ordinal).Select(kind => new ResourceKind("", kind))];

    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        if (resource.ApiVersion != "v1alpha1" || !s_components.TryGetValue(resource.Kind.Kind, out var component))
            return [];
        var prefix = resource.Kind.Kind + ".";
        var hasArguments = resource.Kind.Kind != "KubeNodeConfig";
        var configuration = new ToolConfiguration
        {
            Tool = Tool,
            Carrier = Tool,
            Resource = resource,
            // A document without an image changes one that stands elsewhere.
            Completeness = resource.Node.Find("image") is null ? Completeness.Partial : Completeness.Overlay,
            Version = ContainerImage.ReadVersion(resource.Node["image"]),
            Fields = [.. ToolTable.FieldsOf(Tool).Where(field => field.Path.StartsWith(prefix, StringComparison.Ordinal)).Select(field => field with { Path = field.Path[prefix.Length..] })],
            // Suites replace those of Talos there.
            Appends = [.. TalosArguments.Appends(component).Where(flag => flag != "tls-cipher-suites")],
            Refuses = flag => TalosArguments.DocumentsRefuse(component, flag),
        };
        var facts = hasArguments ? configuration.Read(component, "extraArgs", "extraArgs") : configuration.Read(component, "");
        return [hasArguments ? TalosFields.AddFields(facts, resource, "config") : facts];
    }
}
