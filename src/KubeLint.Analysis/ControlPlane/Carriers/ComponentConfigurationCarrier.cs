using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

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
        var fields = ConfigurationFields.Of(resource.Kind.Kind);
        var isKubeadm = resource.Container is null && KubeadmDocument().IsMatch(resource.Source.Text);
        yield return new ComponentFacts
        {
            Component = component,
            Carrier = CarrierName(component),
            Resource = resource,
            Completeness = resource.Container?.Kind.Group.EndsWith("cluster.x-k8s.io", StringComparison.Ordinal) == true ? Completeness.Partial
                : isKubeadm ? Completeness.Overlay
                : Completeness.Complete,
            Anchor = resource.Anchor,
            Flags = [.. fields.SelectMany(field => ReadField(resource.Node, field, isKubeadm))],
            FlagAnchors = FindAnchors(resource.Node, fields),
            Provided = isKubeadm ? ToolTable.ProvidedBy("kubeadm", component) : FrozenSet<string>.Empty,
            IsConfigurationFile = true,
        };
    }

    private static string CarrierName(Component component) => component switch
    {
        Component.Kubelet => "kubelet-configuration",
        Component.KubeProxy => "kube-proxy-configuration",
        _ => "kube-scheduler-configuration",
    };

    private static IEnumerable<FlagFact> ReadField(YamlMapping root, ConfigurationField field, bool isKubeadm)
    {
        if (root.FindEntry(field.Path.Split('.')) is not { Value: not YamlScalar { IsNull: true } } entry)
            return [];
        if (field.Path == "featureGates" && entry.Value is YamlMapping gates)
            return gates.Entries.Select(gate => ReadGate(gate, field));
        // kubeadm turns the rotation on whatever its file says.
        var value = isKubeadm && field.Name == "rotate-certificates" ? new Setting<string>.Unknown("set by the tool", entry.Value.Span) : FieldReader.ReadText(entry.Value);
        return [new(field.Name, value, entry.Key.Span, FlagStyle.Field) { WrittenName = field.Path, ValueNode = entry.Value }];
    }

    /// <summary>One fact for each gate, so that each one has its place.</summary>
    private static FlagFact ReadGate(YamlEntry gate, ConfigurationField field)
    {
        var value = FieldReader.ReadText(gate.Value);
        if (value is Setting<string>.Known known)
            value = new Setting<string>.Known($"{gate.Key.Value}={known.Value}", known.Span);
        return new(field.Name, value, gate.Key.Span, FlagStyle.Field) { WrittenName = $"{field.Path}.{gate.Key.Value}", ValueNode = gate.Value };
    }

    private static FrozenDictionary<string, TextSpan> FindAnchors(YamlMapping root, ImmutableArray<ConfigurationField> fields)
    {
        var anchors = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            YamlNode? node = root;
            foreach (var key in field.Path.Split('.'))
            {
                if ((node as YamlMapping)?.Find(key) is not { } entry)
                    break;
                anchors[field.Name] = entry.Key.Span;
                node = entry.Value;
            }
        }
        return anchors.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // kubeadm reads such a document beside its own and fills in its own defaults.
    [GeneratedRegex("""^apiVersion:\s*["']?kubeadm\.k8s\.io/""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex KubeadmDocument();
}
