using KubeLint.Engine.Inputs;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Tests.Inputs;

public sealed class KustomizationPatchesTests
{
    [Theory]
    [InlineData("kustomization.yaml", "patches: [{path: a.yaml, target: {kind: Pod}}, {patch: text}]", "a.yaml")]
    [InlineData("kustomization.yml", "patchesStrategicMerge: [sub/a.yaml, '{kind: Pod}']", "sub/a.yaml")]
    [InlineData("Kustomization", "patchesJson6902: [{path: ../a.yaml}]", "../a.yaml")]
    [InlineData("other.yaml", "kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\npatches: [{path: a.yaml}]", "a.yaml")]
    [InlineData("other.yaml", "patches: [{path: a.yaml}]", null)]
    [InlineData("kustomization.yaml", "kind: Kustomization\napiVersion: kustomize.toolkit.fluxcd.io/v1\npatches: [{path: a.yaml}]", null)]
    [InlineData("kustomization.yaml", "resources: [a.yaml]\npatches: text", null)]
    public void Files_that_a_kustomization_applies_as_patches_are_found(string file, string text, string? expected)
    {
        var folder = Path.GetFullPath(Path.Combine("cluster", "overlay"));

        var patches = KustomizationPatches.Find(YamlParser.Parse(new SourceFile(Path.Combine(folder, file), text)).Documents);

        Assert.Equal(expected is null, patches.Count == 0);
        Assert.True(expected is null || patches.Contains(Path.GetFullPath(expected, folder)));
    }
}
