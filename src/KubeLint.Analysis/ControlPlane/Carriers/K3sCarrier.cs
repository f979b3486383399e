using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>The configuration files of k3s.</summary>
internal sealed class K3sCarrier : ICarrier
{
    private static readonly ResourceKind s_kind = new("", "K3s configuration");

    public ImmutableArray<ResourceKind> Kinds { get; } = [s_kind];

    public ResourceKind? Recognize(YamlMapping root, string path) => K3sKeys.FindTool(root, path) == "k3s" ? s_kind : null;

    public IEnumerable<ComponentFacts> Read(Resource resource) => new K3sBody
    {
        Tool = "k3s",
        Carrier = "k3s",
        Resource = resource,
        Node = resource.Node,
        Completeness = K3sKeys.IsFragment(resource) ? Completeness.Partial : Completeness.Overlay,
    }.Read();
}
