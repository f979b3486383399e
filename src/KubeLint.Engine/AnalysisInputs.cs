using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Engine.Inputs;
using KubeLint.Engine.Inputs.Charts;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine;

/// <summary>What the input stage hands on.</summary>
/// <param name="Streams">Every file that could be read as YAML, also where only its begin could.</param>
/// <param name="Sets">Their objects.</param>
/// <param name="Releases">The releases of charts; the objects of each are a set of their own.</param>
/// <param name="Diagnostics">What was wrong with the files.</param>
/// <param name="FilesAnalysed">Number of files of which something is analysed; an empty file counts.</param>
/// <param name="FilesSkipped">Number of files of which nothing is, and of which a diagnostic says why.</param>
internal sealed record AnalysisInputs(
    ImmutableArray<YamlStream> Streams,
    ImmutableArray<ResourceSet> Sets,
    ImmutableArray<LoadedRelease> Releases,
    ImmutableArray<Diagnostic> Diagnostics,
    int FilesAnalysed,
    int FilesSkipped)
{
    /// <summary>Puts the objects of files into their sets.</summary>
    /// <param name="manifests">The files as they were asked for.</param>
    /// <param name="files">What each one gave, in the same order.</param>
    /// <param name="releases">The releases of charts.</param>
    public static AnalysisInputs Create(ImmutableArray<ManifestInput> manifests, ImmutableArray<LoadedFile> files, ImmutableArray<LoadedRelease> releases)
    {
        ImmutableArray<ResourceSet> sets =
        [
            .. manifests.Zip(files).GroupBy(pair => pair.First.ResourceSet, pair => pair.Second, StringComparer.Ordinal).Select(group =>
            {
                ImmutableArray<YamlDocument> documents = [.. group.SelectMany(file => file.Stream?.Documents ?? [])];
                var patches = KustomizationPatches.Find(documents);
                return new ResourceSet(group.Key, documents, [.. documents.SelectMany(document => ResourceReader.Read(document, patches.Contains(document.Source.Path)))]);
            }),
        ];
        return new AnalysisInputs(
            [.. files.Select(file => file.Stream).OfType<YamlStream>()],
            [.. sets, .. releases.Select(CreateSet)],
            releases,
            [.. files.SelectMany(file => file.Diagnostics), .. EmptyFiles.Find(manifests, files, sets)],
            files.Count(file => file.Stream is not null && !IsSkipped(file)) + releases.SelectMany(release => release.Texts).Select(text => text.File.Path).Distinct(StringComparer.Ordinal).Count(),
            files.Count(IsSkipped));
    }

    private static ResourceSet CreateSet(LoadedRelease release)
    {
        ImmutableArray<YamlDocument> documents = [.. release.Texts.SelectMany(text => text.Stream.Documents)];
        return new ResourceSet(release.Release.Name, documents, [.. documents.SelectMany(document => ResourceReader.Read(document))]);
    }

    private static bool IsSkipped(LoadedFile file) => !file.Diagnostics.IsEmpty && (file.Stream is null || file.Stream.Documents.IsEmpty);
}
