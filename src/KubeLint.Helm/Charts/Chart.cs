using System.Collections.Immutable;

namespace KubeLint.Helm.Charts;

/// <summary>A chart that was loaded, with the charts below it.</summary>
public sealed record Chart
{
    /// <summary>The name that the chart goes by: that of its metadata, or an alias; the folder's where the metadata has none.</summary>
    public required string Name { get; init; }

    /// <summary>The name with those of the charts above: <c>root/charts/child</c>. Templates are known by it.</summary>
    public required string FullPath { get; init; }

    /// <summary>Folder or archive that the chart was loaded from, as diagnostics show it.</summary>
    public required string Location { get; init; }

    /// <summary>What <c>Chart.yaml</c> says.</summary>
    public required ChartMetadata Metadata { get; init; }

    /// <summary><c>Chart.yaml</c> itself.</summary>
    public required ChartFile MetadataFile { get; init; }

    /// <summary>All files below <c>templates/</c>, those that are no manifests included.</summary>
    public required ImmutableArray<ChartFile> Templates { get; init; }

    /// <summary>The files that <c>.Files</c> shows.</summary>
    public required ImmutableArray<ChartFile> Files { get; init; }

    /// <summary><c>values.yaml</c>, or null.</summary>
    public required ChartFile? ValuesFile { get; init; }

    /// <summary><c>values.schema.json</c>, or null.</summary>
    public required ChartFile? SchemaFile { get; init; }

    /// <summary><c>Chart.lock</c> or <c>requirements.lock</c>, or null.</summary>
    public required ChartLock? Lock { get; init; }

    /// <summary>The charts below <c>charts/</c>, by the names of their folders or archives.</summary>
    public required ImmutableArray<Chart> Subcharts { get; init; }

    /// <summary>The manifests below <c>crds/</c> of this chart; those of the charts below are with them.</summary>
    public ImmutableArray<ChartFile> Crds => [.. Files.Where(static file =>
        file.Name.StartsWith("crds/", StringComparison.Ordinal) && Path.GetExtension(file.Name).ToUpperInvariant() is ".YAML" or ".YML" or ".JSON")];

    /// <summary>The name by which templates and <c># Source:</c> comments know a file: <c>root/charts/child/templates/x.yaml</c>.</summary>
    public string GetFullName(ChartFile file) => $"{FullPath}/{file.Name}";

    /// <summary>The same chart under another name, as an alias gives it; the full paths of all charts below follow.</summary>
    public Chart WithName(string name)
    {
        var parent = FullPath.Length > Name.Length ? FullPath[..^Name.Length] : "";
        return this with { Metadata = Metadata with { Name = Metadata.Name with { Value = name } }, Name = name, FullPath = parent + name, Subcharts = Move(Subcharts, parent + name) };
    }

    /// <summary>The dependencies of this chart that no chart in <c>charts/</c> has the name of.</summary>
    public ImmutableArray<ChartDependency> FindMissingDependencies()
    {
        var names = Subcharts.Select(static chart => chart.Name).ToHashSet(StringComparer.Ordinal);
        return [.. Metadata.Dependencies.Where(dependency => !names.Contains(dependency.Name.Value))];
    }

    private static ImmutableArray<Chart> Move(ImmutableArray<Chart> charts, string parent) =>
        [.. charts.Select(chart => chart with { FullPath = $"{parent}/charts/{chart.Name}", Subcharts = Move(chart.Subcharts, $"{parent}/charts/{chart.Name}") })];
}
