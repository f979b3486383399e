using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>The configuration files of RKE2, and those that may be k3s' too: RKE2 sets more itself.</summary>
internal sealed class Rke2Carrier : ICarrier
{
    private static readonly ResourceKind s_rke2 = new("", "RKE2 configuration");
    private static readonly ResourceKind s_either = new("", "K3s or RKE2 configuration");

    public ImmutableArray<ResourceKind> Kinds { get; } = [s_rke2, s_either];

    public ResourceKind? Recognize(YamlMapping root, string path) => K3sKeys.FindTool(root, path) switch
    {
        "rke2" => s_rke2,
        "" => s_either,
        _ => null,
    };

    public IEnumerable<ComponentFacts> Read(Resource resource) => new K3sBody
    {
        Tool = "rke2",
        Carrier = "rke2",
        Resource = resource,
        Node = resource.Node,
        Completeness = K3sKeys.IsFragment(resource) ? Completeness.Partial : Completeness.Overlay,
    }.Read();
}
