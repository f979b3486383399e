using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Reads the fields of a component's configuration file, as a document of its own or as a part of another object.</summary>
internal sealed record ConfigurationFileReader
{
    public required Component Component { get; init; }

    public required string Carrier { get; init; }

    public required Resource Resource { get; init; }

    public required Completeness Completeness { get; init; }

    /// <summary>The path from the object to the fields, with a dot behind it where it is not empty.</summary>
    public string Path { get; init; } = "";

    /// <summary>Whether kubeadm fills in its own defaults.</summary>
    public bool IsKubeadm { get; init; }

    public KubernetesVersion? Version { get; init; }

    /// <summary>The component as the fields set it.</summary>
    /// <param name="node">The mapping that holds the fields.</param>
    /// <param name="anchor">Where a finding about a missing field of the top level points.</param>
    public ComponentFacts Read(YamlMapping node, TextSpan anchor)
    {
        var fields = ConfigurationFields.Of(Component switch
        {
            Component.Kubelet => "KubeletConfiguration",
            Component.KubeProxy => "KubeProxyConfiguration",
            _ => "KubeSchedulerConfiguration",
        });
        return new ComponentFacts
        {
            Component = Component,
            Carrier = Carrier,
            Resource = Resource,
            Completeness = Completeness,
            Anchor = anchor,
            Version = Version,
            Flags = [.. fields.SelectMany(field => ReadField(node, field))],
            FlagAnchors = FindAnchors(node, fields),
            FieldPaths = Path.Length == 0
                ? FrozenDictionary<string, string>.Empty
                : fields.DistinctBy(field => field.Name).ToFrozenDictionary(field => field.Name, field => Path + field.Path, StringComparer.Ordinal),
            Provided = IsKubeadm ? ToolTable.ProvidedBy("kubeadm", Component) : FrozenSet<string>.Empty,
            IsConfigurationFile = true,
        };
    }

    private IEnumerable<FlagFact> ReadField(YamlMapping root, ConfigurationField field)
    {
        if (root.FindEntry(field.Path.Split('.')) is not { Value: not YamlScalar { IsNull: true } } entry)
            return [];
        if (field.Path == "featureGates" && entry.Value is YamlMapping gates)
            return gates.Entries.Select(gate => ReadGate(gate, field));
        // kubeadm turns the rotation on whatever its file says.
        var value = IsKubeadm && field.Name == "rotate-certificates" ? new Setting<string>.Unknown("set by the tool", entry.Value.Span) : FieldReader.ReadText(entry.Value);
        return [new(field.Name, value, entry.Key.Span, FlagStyle.Field) { WrittenName = Path + field.Path, ValueNode = entry.Value }];
    }

    /// <summary>One fact for each gate, so that each one has its place.</summary>
    private FlagFact ReadGate(YamlEntry gate, ConfigurationField field)
    {
        var value = FieldReader.ReadText(gate.Value);
        if (value is Setting<string>.Known known)
            value = new Setting<string>.Known($"{gate.Key.Value}={known.Value}", known.Span);
        return new(field.Name, value, gate.Key.Span, FlagStyle.Field) { WrittenName = $"{Path}{field.Path}.{gate.Key.Value}", ValueNode = gate.Value };
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
}
