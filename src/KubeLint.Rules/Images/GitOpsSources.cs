using System.Collections.Immutable;
using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Images;

/// <summary>Finds the sources of Flux, Argo CD and Fleet, and the remote files of kustomizations; those with placeholders are left out.</summary>
internal static class GitOpsSources
{
    public static ImmutableArray<ResourceKind> Kinds { get; } =
    [
        new("source.toolkit.fluxcd.io", "HelmRepository"), new("source.toolkit.fluxcd.io", "GitRepository"),
        new("source.toolkit.fluxcd.io", "OCIRepository"), new("source.toolkit.fluxcd.io", "Bucket"),
        new("argoproj.io", "Application"), new("argoproj.io", "ApplicationSet"), new("argoproj.io", "AppProject"),
        new("fleet.cattle.io", "GitRepo"),
    ];

    /// <summary>The sources that an object of one of the kinds names.</summary>
    public static IEnumerable<GitOpsSource> Read(Resource resource)
    {
        var spec = resource.Node["spec"] as YamlMapping;
        return (resource.Kind.Kind switch
        {
            "AppProject" => (spec?["sourceRepos"] as YamlSequence)?.Items.Select(item => Create(item, null)) ?? [],
            "Application" => ReadApplication(spec),
            "ApplicationSet" => ReadApplication(spec.FindEntry("template", "spec")?.Value as YamlMapping).Concat(ReadGenerators(spec?["generators"])),
            "GitRepo" => [Create(spec?["repo"], spec?["branch"], isBranch: true)],
            "Bucket" => [Create(spec?["endpoint"], null)],
            _ => [ReadFlux(spec)],
        }).OfType<GitOpsSource>();
    }

    /// <summary>The remote files and folders of a kustomization; none for other documents.</summary>
    public static IEnumerable<GitOpsSource> Read(YamlDocument document)
    {
        if (document.Root is not YamlMapping root || !IsKustomization(root))
            yield break;
        foreach (var key in (string[])["resources", "bases", "components", "crds"])
        {
            foreach (var item in (root[key] as YamlSequence)?.Items ?? [])
            {
                if (Create(item, null) is { } source && KustomizeRemote.IsRemote(source.Address.Value))
                    yield return source;
            }
        }
    }

    private static bool IsKustomization(YamlMapping root) => (root["kind"] as YamlScalar)?.Value switch
    {
        null => root["apiVersion"] is null,
        "Kustomization" or "Component" => (root["apiVersion"] as YamlScalar)?.Value.StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal) != false,
        _ => false,
    };

    // A tag, a semantic version or a commit outweighs the branch.
    private static GitOpsSource? ReadFlux(YamlMapping? spec) =>
        spec?["ref"] is YamlMapping reference && reference.Entries.All(static entry => entry.Key.Value == "branch")
            ? Create(spec["url"], reference["branch"], isBranch: true)
            : Create(spec?["url"], null);

    private static IEnumerable<GitOpsSource?> ReadApplication(YamlMapping? spec) =>
        new[] { spec?["source"] as YamlMapping }.Concat(spec?["sources"].Mappings() ?? []).Select(source => Create(source?["repoURL"], source?["targetRevision"]));

    private static IEnumerable<GitOpsSource?> ReadGenerators(YamlNode? generators) =>
        generators.Mappings().Select(generator => generator["git"] as YamlMapping).Select(git => Create(git?["repoURL"], git?["revision"]));

    private static GitOpsSource? Create(YamlNode? address, YamlNode? revision, bool isBranch = false) =>
        address.AsReadable() is { } scalar ? new(scalar, revision.AsReadable()) { IsBranch = isBranch } : null;
}
