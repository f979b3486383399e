using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>
/// The images that tools change on the way into the cluster. A tool that names an image is taken to change it
/// wherever the set writes it: which overlay a manifest takes part in is not followed.
/// </summary>
public sealed class ImageTransformers
{
    private readonly ILookup<string, ImageTransformer> _byName;

    /// <summary>Finds the transformers of a set.</summary>
    public ImageTransformers(ResourceSet set) =>
        _byName = set.AllDocuments.SelectMany(document => Read(document.Root as YamlMapping)).ToLookup(transformer => transformer.ImageName, StringComparer.Ordinal);

    /// <summary>Whether the tag or digest that a manifest writes is replaced.</summary>
    public bool Retags(ImageReference image) => _byName[image.WrittenName].Any(transformer => transformer.IsRetagged);

    /// <summary>Whether the image comes from another place than the manifest writes.</summary>
    public bool Renames(ImageReference image) => _byName[image.WrittenName].Any(transformer => transformer.IsRenamed);

    /// <summary>The transformers of a document; none for most.</summary>
    public static IEnumerable<ImageTransformer> Read(YamlMapping? root)
    {
        var kind = (root?["kind"] as YamlScalar)?.Value;
        var apiVersion = (root?["apiVersion"] as YamlScalar)?.Value ?? "";
        return kind switch
        {
            // A kustomization.yaml needs neither kind nor apiVersion.
            null or "Kustomization" or "Component" when apiVersion.Length == 0 || apiVersion.StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal) => ReadImages(root?["images"]),
            "Kustomization" => ReadImages(root.FindEntry("spec", "images")?.Value),
            "Application" when apiVersion.StartsWith("argoproj.io/", StringComparison.Ordinal) => ReadApplication(root?["spec"] as YamlMapping),
            "Config" when apiVersion.StartsWith("skaffold/", StringComparison.Ordinal) => ReadArtifacts(root).Concat(root?["profiles"].Mappings().SelectMany(ReadArtifacts) ?? []),
            _ => [],
        };
    }

    private static IEnumerable<ImageTransformer> ReadImages(YamlNode? images)
    {
        foreach (var image in images.Mappings())
        {
            if (image["name"] is not YamlScalar { Value.Length: > 0 } name)
                continue;
            var hasDigest = IsSet(image["digest"]);
            yield return new(name.Value, IsSet(image["newName"]), hasDigest || IsSet(image["newTag"]))
            {
                NewTag = hasDigest ? null : image["newTag"].AsReadable(),
            };
        }
    }

    private static IEnumerable<ImageTransformer> ReadArtifacts(YamlMapping? config) =>
        from artifact in config.FindEntry("build", "artifacts")?.Value.Mappings() ?? []
        let image = artifact["image"] as YamlScalar
        where image is { Value.Length: > 0 }
        select new ImageTransformer(image.Value, true, true);

    private static IEnumerable<ImageTransformer> ReadApplication(YamlMapping? spec)
    {
        ImmutableArray<YamlMapping> sources = [.. new[] { spec?["source"] }.OfType<YamlMapping>(), .. spec?["sources"].Mappings() ?? []];
        foreach (var item in sources.SelectMany(source => (source.FindEntry("kustomize", "images")?.Value as YamlSequence)?.Items ?? []).OfType<YamlScalar>())
        {
            // "old=new:tag", or "image:tag" which changes the tag alone.
            var equals = item.Value.IndexOf('=', StringComparison.Ordinal);
            var old = ImageReference.Split(equals < 0 ? item.Value : item.Value[..equals]);
            var result = ImageReference.Split(item.Value[(equals + 1)..]);
            yield return new(old.WrittenName, equals >= 0, (result.Tag ?? result.Digest) is not null);
        }
    }

    private static bool IsSet(YamlNode? node) => node is YamlScalar { Value.Length: > 0 };
}
