using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.Resources;

/// <summary>What a deployment tool makes of an image: an item of a kustomization's <c>images</c>, an image that Skaffold builds.</summary>
/// <param name="ImageName">The name, as manifests write it, of the images it changes.</param>
/// <param name="IsRenamed">Whether the image comes from another place.</param>
/// <param name="IsRetagged">Whether the tag or digest is another one.</param>
public sealed record ImageTransformer(string ImageName, bool IsRenamed, bool IsRetagged)
{
    /// <summary>The scalar of a kustomization's <c>newTag</c> that no digest outweighs, or null.</summary>
    public YamlScalar? NewTag { get; init; }
}
