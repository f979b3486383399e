using System.Collections.Immutable;
using KubeLint.Engine.Inputs.Charts;
using KubeLint.Helm.Charts;

namespace KubeLint.Engine.Inputs;

/// <summary>The input stage: manifests, then the releases that the project and its manifests ask for.</summary>
internal static class InputReader
{
    /// <summary>Reads everything.</summary>
    public static AnalysisInputs Read(AnalysisOptions options, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { CancellationToken = cancellationToken };
        // Each input has its own place, so that the order of the result does not depend on who is first.
        var files = new LoadedFile[options.Manifests.Length];
        Parallel.For(0, files.Length, parallel, i => files[i] = ManifestReader.Read(options.Manifests[i], options.Limits, options.MaxFileSize));

        var releases = FindReleases(options, files);
        var charts = releases.Select(release => release.ChartPath).Distinct(StringComparer.Ordinal)
            .ToDictionary(path => path, path => new Lazy<ChartLoadResult>(() => ChartLoader.Load(path)), StringComparer.Ordinal);
        var loaded = new LoadedRelease[releases.Length];
        Parallel.For(0, loaded.Length, parallel, i =>
            loaded[i] = ReleaseReader.Read(releases[i], charts[releases[i].ChartPath].Value, options, cancellationToken));

        var folders = new ChartFolders(releases, options);
        var manifests = options.Manifests.Zip(files).Where(pair => !folders.Holds(pair.First)).ToList();
        return AnalysisInputs.Create([.. manifests.Select(pair => pair.First)], [.. manifests.Select(pair => pair.Second)], [.. loaded]);
    }

    /// <summary>The releases of the options and those of objects; the default one of a chart only where there is no other.</summary>
    private static ImmutableArray<HelmReleaseInput> FindReleases(AnalysisOptions options, LoadedFile[] files)
    {
        var folders = new ChartFolders(options.Releases, options);
        var ofObjects = ReleaseObjects.Find(files, new RepositoryCharts(options.RepositoryDirectory ?? options.ProjectDirectory)).Where(release => !folders.IsLeftOut(release.ChartPath));
        ImmutableArray<HelmReleaseInput> all = [.. options.Releases, .. ofObjects];
        var asked = all.Where(release => !release.IsDefault).Select(release => release.ChartPath).ToHashSet(StringComparer.Ordinal);
        return all.RemoveAll(release => release.IsDefault && asked.Contains(release.ChartPath));
    }
}
