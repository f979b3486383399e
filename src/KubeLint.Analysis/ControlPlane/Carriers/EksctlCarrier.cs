using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>eksctl's clusters: logs, encryption and the kubelets of self-managed nodes. EKS sets all else.</summary>
internal sealed class EksctlCarrier : ICarrier
{
    private const string Encryption = "encryption-provider-config";

    /// <summary>What EKS leaves to the file.</summary>
    private static readonly ImmutableArray<string> s_open = [Encryption, "audit-log-path", "audit-webhook-config-file", "audit-dynamic-configuration"];

    /// <summary>From here on EKS encrypts with a key of its own where none is given.</summary>
    private static readonly KubernetesVersion s_encryptedByDefault = new(1, 28);

    public ImmutableArray<ResourceKind> Kinds { get; } = [new("eksctl.io", "ClusterConfig")];

    public IEnumerable<ComponentFacts> Read(Resource resource)
    {
        var version = KubernetesVersion.Parse((resource.Metadata?["version"] as YamlScalar)?.Value);
        var facts = new ToolConfiguration { Tool = "eksctl", Carrier = "eksctl", Resource = resource, Version = version }.Read(Component.ApiServer, "cloudWatch");
        yield return facts with
        {
            Anchor = resource.Anchor,
            Provided = FlagDefinitions.Of(Component.ApiServer).Keys
                .Where(flag => !s_open.Contains(flag) || (flag == Encryption && !(version < s_encryptedByDefault)))
                .ToFrozenSet(StringComparer.Ordinal),
        };
        foreach (var group in resource.Node["nodeGroups"].Mappings())
        {
            if (group.Find("kubeletExtraConfig") is { Value: YamlMapping fields } entry)
            {
                yield return new ConfigurationFileReader
                {
                    Component = Component.Kubelet,
                    Carrier = "eksctl",
                    Resource = resource,
                    Completeness = Completeness.Partial,
                    Path = "nodeGroups[*].kubeletExtraConfig.",
                    Version = version,
                }.Read(fields, entry.Key.Span);
            }
        }
    }
}
