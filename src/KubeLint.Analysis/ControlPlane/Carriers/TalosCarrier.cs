using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Talos' machine configuration, and the patches that are merged into it.</summary>
internal sealed partial class TalosCarrier : ICarrier
{
    /// <summary>The kind under which such a document stands.</summary>
    public static readonly ResourceKind Kind = new("", "Talos machine configuration");

    private const string EncryptionFlag = "encryption-provider-config";

    /// <summary>From here on a document of its own configures encryption.</summary>
    private static readonly KubernetesVersion s_firstWithDocuments = new(1, 14);

    private static readonly ImmutableArray<(Component Component, string Section)> s_sections =
    [
        (Component.ApiServer, "cluster.apiServer"),
        (Component.ControllerManager, "cluster.controllerManager"),
        (Component.Scheduler, "cluster.scheduler"),
        (Component.Etcd, "cluster.etcd"),
        (Component.Kubelet, "machine.kubelet"),
        (Component.KubeProxy, "cluster.proxy"),
    ];

    public ImmutableArray<ResourceKind> Kinds { get; } = [Kind];

    public ResourceKind? Recognize(YamlMapping root, string path) => IsWhole(root) || IsPatch(root) ? Kind : null;

    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        var type = (resource.Node.FindEntry("machine", "type")?.Value as YamlScalar)?.Value;
        var isControlPlane = type is "controlplane" or "init";
        foreach (var (component, section) in s_sections)
        {
            var isOnNode = component is Component.Kubelet or Component.KubeProxy;
            if ((type == "worker" && !isOnNode) || (!isControlPlane && resource.Node.FindEntry(section.Split('.')) is null && component != Component.Kubelet))
                continue;
            var isWhole = IsWhole(resource.Node) && type is not null;
            var facts = CreateReader(resource, component, isWhole ? Completeness.Overlay : Completeness.Partial).Read(component, section, section + ".extraArgs");
            yield return component switch
            {
                Component.Kubelet => TalosFields.AddFields(facts, resource, section + ".extraConfig"),
                Component.Scheduler => TalosFields.AddFields(facts, resource, section + ".config"),
                Component.Etcd => facts with { Version = ContainerImage.ReadVersion(resource.Node.FindEntry("cluster", "etcd", "image")?.Value) },
                _ => facts,
            };
        }
    }

    private static ToolConfiguration CreateReader(Resource resource, Component component, Completeness completeness)
    {
        var toolVersion = ReadVersion(resource, "machine", "install", "image");
        return new()
        {
            Tool = "talos-v1alpha1",
            Carrier = "talos-v1alpha1",
            Resource = resource,
            Completeness = completeness,
            Version = ReadVersion(resource, "cluster", "apiServer", "image") ?? ReadVersion(resource, "machine", "kubelet", "image"),
            ToolVersion = toolVersion,
            NotProvided = toolVersion >= s_firstWithDocuments || EncryptionDocument().IsMatch(resource.Source.Text) ? [] : [EncryptionFlag],
            Appends = TalosArguments.Appends(component),
            Refuses = flag => TalosArguments.Refuses(component, flag),
        };
    }

    private static KubernetesVersion? ReadVersion(Resource resource, params ReadOnlySpan<string> path) =>
        ContainerImage.ReadVersion(resource.Node.FindEntry(path)?.Value);

    private static bool IsWhole(YamlMapping root) =>
        root["version"] is YamlScalar { Value: "v1alpha1" } && (root["machine"] is YamlMapping || root["cluster"] is YamlMapping);

    /// <summary>Whether a document has nothing beside the two sections, and in them a component as only Talos writes it.</summary>
    private static bool IsPatch(YamlMapping root) =>
        root.Entries.All(static entry => entry.Key.Value is "machine" or "cluster" && entry.Value is YamlMapping)
        && s_sections.Any(item => root.FindEntry([.. item.Section.Split('.'), "extraArgs"]) is not null
            || root.FindEntry([.. item.Section.Split('.'), "extraConfig"]) is not null
            || root.FindEntry([.. item.Section.Split('.'), "admissionControl"]) is not null
            || root.FindEntry([.. item.Section.Split('.'), "auditPolicy"]) is not null);

    [GeneratedRegex("""^kind:\s*["']?KubeEtcdEncryptionConfig\b""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex EncryptionDocument();
}
