using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>kind's clusters: patches of the kubeadm documents that kind writes, as texts to merge or as JSON patches. They say nothing about what is absent.</summary>
internal sealed class KindCarrier : ICarrier
{
    public ImmutableArray<ResourceKind> Kinds { get; } = [new("kind.x-k8s.io", "Cluster")];

    public IEnumerable<ComponentFacts> Read(Resource resource) =>
        resource.Node["nodes"].Mappings().Prepend(resource.Node)
            .SelectMany(level => FindMerged(resource, level).Concat(FindPatched(level, resource)))
            .SelectMany(patch => Read(resource, patch))
            .Where(facts => !facts.Flags.IsEmpty || facts.ExtraArguments is not null);

    private static IEnumerable<Patch> FindMerged(Resource resource, YamlMapping level) =>
        from text in Items(level["kubeadmConfigPatches"]).OfType<YamlScalar>()
        from document in YamlParser.ParseEmbedded(resource.Source, text).Documents
        let root = document.Root as YamlMapping
        where root?["kind"] is YamlScalar
        select new Patch(((YamlScalar)root["kind"]!).Value, (root["apiVersion"] as YamlScalar)?.Value ?? "", root);

    private static IEnumerable<Patch> FindPatched(YamlMapping level, Resource resource) =>
        from item in level["kubeadmConfigPatchesJSON6902"].Mappings()
        let kind = item["kind"] as YamlScalar
        let text = item["patch"] as YamlScalar
        where kind is not null && text is not null
        from document in YamlParser.ParseEmbedded(resource.Source, text).Documents
        let root = JsonPatch.Read(document.Root)
        where root is not null
        select new Patch(kind.Value, "", root);

    private static IEnumerable<ComponentFacts> Read(Resource resource, Patch patch)
    {
        var body = new KubeadmBody
        {
            Resource = resource,
            Carrier = "kind",
            Anchor = resource.Anchor,
            Shape = KubeadmCarrier.FindShape(patch.ApiVersion[(patch.ApiVersion.LastIndexOf('/') + 1)..]),
            ApiVersion = patch.ApiVersion,
            Completeness = Completeness.Partial,
        };
        switch (patch.Kind)
        {
            case "ClusterConfiguration":
                return body.ReadCluster(patch.Root);
            case "InitConfiguration" or "JoinConfiguration":
                return body.ReadNode(patch.Root) is { } kubelet ? [kubelet] : [];
            case "KubeletConfiguration" or "KubeProxyConfiguration":
                var file = new ConfigurationFileReader
                {
                    Component = patch.Kind == "KubeletConfiguration" ? Component.Kubelet : Component.KubeProxy,
                    Carrier = "kind",
                    Resource = resource,
                    Completeness = Completeness.Partial,
                    IsKubeadm = true,
                };
                return [file.Read(patch.Root, resource.Anchor)];
            default:
                return [];
        }
    }

    private static ImmutableArray<YamlNode> Items(YamlNode? list) => list is YamlSequence sequence ? sequence.Items : [];

    /// <summary>A part of a document. The items of a JSON patch have no shape that could be wrong, hence no version.</summary>
    private sealed record Patch(string Kind, string ApiVersion, YamlMapping Root);
}
