using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane.Carriers;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>All carriers, by the kinds they read.</summary>
public static class CarrierCatalog
{
    private static readonly ImmutableArray<ICarrier> s_carriers =
    [
        new PodCarrier(),
        new KubeadmCarrier(),
        new ClusterApiCarrier(),
        new ComponentConfigurationCarrier(),
        new KindCarrier(),
        new KopsCarrier(),
        new K0sCarrier(),
        new GardenerCarrier(),
        new OpenShiftCarrier(),
        new EksctlCarrier(),
        new CloudInitCarrier(),
        new K3sCarrier(),
        new Rke2Carrier(),
        new RancherCarrier(),
        new Rke1Carrier(),
        new TalosCarrier(),
        new TalosDocumentsCarrier(),
        new KubesprayCarrier(),
    ];

    private static readonly FrozenDictionary<ResourceKind, ImmutableArray<ICarrier>> s_byKind = s_carriers
        .SelectMany(carrier => carrier.Kinds, (carrier, kind) => (carrier, kind))
        .GroupBy(pair => pair.kind, pair => pair.carrier)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>The kinds that configure clusters; pods run in one.</summary>
    internal static FrozenSet<ResourceKind> ConfigurationKinds { get; } =
        s_carriers.Where(carrier => carrier is not PodCarrier).SelectMany(carrier => carrier.Kinds).ToFrozenSet();

    /// <summary>Whether objects of a kind can carry settings.</summary>
    public static bool Reads(ResourceKind kind) => s_byKind.ContainsKey(kind);

    /// <summary>The components whose settings an object carries; empty for most objects. <see cref="ResourceSet.ComponentsOf"/> reads each object once.</summary>
    public static ImmutableArray<ComponentFacts> Read(Resource resource) =>
        s_byKind.TryGetValue(resource.Kind, out var carriers) ? [.. carriers.SelectMany(carrier => carrier.Read(resource)).Select(Limit)] : [];

    /// <summary>A kustomization's patch holds a part of the object, whatever the carrier.</summary>
    private static ComponentFacts Limit(ComponentFacts facts) => facts.Resource.IsPatch ? facts with { Completeness = Completeness.Partial } : facts;

    /// <summary>Which tool's configuration a document without a <c>kind</c> is; null where it is none that a carrier reads.</summary>
    /// <param name="root">The document's root.</param>
    /// <param name="path">The file's path, or where the text that embeds it says it will stand.</param>
    public static ResourceKind? Recognize(YamlMapping root, string path)
    {
        var normalized = path.Replace('\\', '/');
        return s_carriers.Select(carrier => carrier.Recognize(root, normalized)).FirstOrDefault(kind => kind is not null);
    }
}
