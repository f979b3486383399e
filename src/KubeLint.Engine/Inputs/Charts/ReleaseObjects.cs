using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>Finds the objects of Argo CD and Flux that make releases of charts of the same repository.</summary>
internal static class ReleaseObjects
{
    /// <summary>The releases, in the order of the documents. What points elsewhere makes none.</summary>
    /// <param name="files">The manifests that were read.</param>
    /// <param name="charts">The repository.</param>
    public static IEnumerable<HelmReleaseInput> Find(IEnumerable<LoadedFile> files, RepositoryCharts charts)
    {
        var streams = files.Select(file => file.Stream).OfType<YamlStream>().DistinctBy(stream => stream.Source.Path).Where(MayHoldObjects);
        var documents = streams.SelectMany(stream => stream.Documents).ToList();
        var patches = KustomizationPatches.Find(documents);
        return documents.Where(document => !patches.Contains(document.Source.Path)).SelectMany(document => ResourceReader.Read(document)).SelectMany(resource => Read(resource, charts));
    }

    private static bool MayHoldObjects(YamlStream stream) =>
        stream.Source.Text.Contains("argoproj.io/", StringComparison.Ordinal) || stream.Source.Text.Contains("helm.toolkit.fluxcd.io/", StringComparison.Ordinal);

    private static IEnumerable<HelmReleaseInput> Read(Resource resource, RepositoryCharts charts) => (resource.Kind.Group, resource.Kind.Kind) switch
    {
        ("argoproj.io", "Application") => new ArgoApplication(resource, charts, new PlaceholderValues([])).Read(resource.Node),
        ("argoproj.io", "ApplicationSet") => ArgoApplicationSet.Read(resource, charts),
        ("helm.toolkit.fluxcd.io", "HelmRelease") => FluxHelmRelease.Read(resource, charts),
        _ => [],
    };
}

/// <summary>Reads objects without regard to what is missing.</summary>
internal static class ObjectNodes
{
    /// <summary>The node at a path of keys, or null.</summary>
    public static YamlNode? At(this YamlNode? node, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            node = (node as YamlMapping)?[key];
        return node;
    }

    /// <summary>The text at a path of keys, or an empty one.</summary>
    public static string TextAt(this YamlNode? node, params ReadOnlySpan<string> keys) => (node.At(keys) as YamlScalar)?.Value ?? "";

    /// <summary>The items at a path of keys.</summary>
    public static ImmutableArray<YamlNode> ItemsAt(this YamlNode? node, params ReadOnlySpan<string> keys) => (node.At(keys) as YamlSequence)?.Items ?? [];

    /// <summary>Where a node of an object stands.</summary>
    public static Location LocationOf(this Resource resource, YamlNode node) => new(resource.Source, node.Span);
}
