using System.Collections.Immutable;
using System.Security;

namespace KubeLint.Helm.Charts;

/// <summary>
/// Loads charts from folders and archives as Helm does. Reads nothing outside the chart and writes nothing; what is
/// wrong with a chart comes back as problems, with all that could be loaded.
/// </summary>
public static class ChartLoader
{
    /// <summary>Loads a chart.</summary>
    /// <param name="path">Full path of the chart's folder or of its <c>.tgz</c>.</param>
    /// <param name="limits">Guards; null for <see cref="ChartLimits.Default"/>.</param>
    public static ChartLoadResult Load(string path, ChartLimits? limits = null)
    {
        var load = new ChartLoad(limits ?? ChartLimits.Default);
        if (!Path.IsPathFullyQualified(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            load.Report(ChartProblemKind.Unreadable, $"path {GoFormat.Quote(path)} not found: it is no full path", path);
            return new(null, load.Problems);
        }
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, path));
        var files = Directory.Exists(path) ? ChartDirectory.Read(path, load) : ReadArchive(path, load);
        return Complete(files, path, load);
    }

    /// <summary>Loads a packed chart.</summary>
    /// <param name="archive">The gzip file; it is read forward and left open.</param>
    /// <param name="path">What diagnostics show as its path.</param>
    /// <param name="limits">Guards; null for <see cref="ChartLimits.Default"/>.</param>
    public static ChartLoadResult LoadArchive(Stream archive, string path, ChartLimits? limits = null)
    {
        var load = new ChartLoad(limits ?? ChartLimits.Default);
        return Complete(ChartArchive.Read(archive, path, load), path, load);
    }

    private static ChartLoadResult Complete(ImmutableArray<ChartFile> files, string path, ChartLoad load)
    {
        // Without a single file there is a problem already, or a folder that is empty.
        if (files.IsEmpty && load.ProblemCount > 0)
            return new(null, load.Problems);
        var chart = new ChartAssembly(path, load).Assemble(files, null, 1);
        if (chart is not null)
            DependencyCheck.Check(chart, load);
        return new(chart, load.Problems);
    }

    private static ImmutableArray<ChartFile> ReadArchive(string path, ChartLoad load)
    {
        try
        {
            // To open a pipe would block.
            if (new FileInfo(path).Length == 0)
            {
                load.Report(ChartProblemKind.Archive, $"file '{path}' does not appear to be a gzipped archive", path);
                return [];
            }
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> start = stackalloc byte[3];
            var count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            if (!ChartArchive.IsGzip(start[..count]))
            {
                var isYaml = path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);
                load.Report(ChartProblemKind.Archive, isYaml
                    ? $"file '{path}' seems to be a YAML file, but expected a gzipped archive"
                    : $"file '{path}' does not appear to be a gzipped archive", path);
                return [];
            }
            stream.Position = 0;
            return ChartArchive.Read(stream, path, load);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            load.Report(ChartProblemKind.Unreadable, $"path {GoFormat.Quote(path)} not found", path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            load.Report(ChartProblemKind.Unreadable, $"file '{path}' cannot be read: {e.Message}", path);
        }
        return [];
    }
}
