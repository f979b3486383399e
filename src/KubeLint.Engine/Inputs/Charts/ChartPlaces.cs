using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>Says where in the files on disk a place of a chart is; what is within an archive has none of its own.</summary>
internal sealed class ChartPlaces(Chart chart)
{
    private const string ArchiveMark = "!/";

    private readonly Dictionary<string, Location> _archives = new(StringComparer.Ordinal);
    private readonly string _root = chart.Location;

    public Chart Chart => chart;

    /// <summary>Whether a path is that of a member of an archive.</summary>
    public static bool IsInArchive(string path) => path.Contains(ArchiveMark, StringComparison.Ordinal);

    /// <summary>The place for what concerns the chart as a whole: its name in <c>Chart.yaml</c>.</summary>
    public Location OfChart()
    {
        var name = chart.Metadata.Name;
        return IsInArchive(chart.MetadataFile.Path) ? OfArchive(chart.MetadataFile.Path)
            : name.Source is { } source ? new Location(source, name.Span)
            : new Location(chart.MetadataFile.Text ?? new SourceFile(chart.MetadataFile.Path, ""), default);
    }

    /// <summary>
    /// The first of some places that is in a file of its own, and the others that are; without any, the entry of
    /// <c>Chart.yaml</c> that brings the archive, or the archive.
    /// </summary>
    public (Location Primary, ImmutableArray<Location> Others) Locate(SourcePlace place, ImmutableArray<SourcePlace> chain)
    {
        ImmutableArray<Location> real = [.. chain.Prepend(place).Where(static p => !IsInArchive(p.File.Path)).Select(static p => new Location(p.File, p.Span)).Distinct()];
        return real.IsEmpty ? (OfArchive(place.File.Path), []) : (real[0], real.RemoveAt(0));
    }

    /// <summary>The same where there is no chart.</summary>
    public static Location LocateWithoutChart(SourcePlace place) =>
        IsInArchive(place.File.Path) ? new Location(new SourceFile(ArchiveOf(place.File.Path), ""), default) : new Location(place.File, place.Span);

    /// <summary>A place as messages show it: relative to the chart, with its line.</summary>
    public string Describe(SourcePlace place)
    {
        var path = Path.GetRelativePath(_root, place.File.Path).Replace('\\', '/');
        return string.Create(CultureInfo.InvariantCulture, $"{path}({place.File.GetPosition(place.Span.Start).Line})");
    }

    /// <summary>Whether a place is in a template of the chart or of one within it.</summary>
    public static bool IsInTemplate(SourcePlace place) => place.File.Path.Replace('\\', '/').Contains("/templates/", StringComparison.Ordinal);

    private Location OfArchive(string path)
    {
        var archive = ArchiveOf(path);
        lock (_archives)
        {
            if (!_archives.TryGetValue(archive, out var location))
                _archives[archive] = location = FindEntry(chart, archive) ?? new Location(new SourceFile(archive, ""), default);
            return location;
        }
    }

    private static string ArchiveOf(string path) => path[..path.IndexOf(ArchiveMark, StringComparison.Ordinal)];

    /// <summary>The dependency that an archive is the chart of.</summary>
    private static Location? FindEntry(Chart parent, string archive)
    {
        foreach (var child in parent.Subcharts)
        {
            if (child.Location == archive && parent.Metadata.Dependencies.FirstOrDefault(entry => entry.Name.Value == child.Name) is { } dependency)
                return new Location(dependency.Source, dependency.Name.Source is null ? dependency.Span : dependency.Name.Span);
            if (FindEntry(child, archive) is { } found)
                return found;
        }
        return null;
    }
}
