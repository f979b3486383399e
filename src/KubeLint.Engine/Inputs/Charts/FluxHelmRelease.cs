using KubeLint.Analysis.Resources;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>Reads the release of a Flux HelmRelease whose chart is in the repository.</summary>
internal static class FluxHelmRelease
{
    /// <summary>The release; none for a chart of a Helm repository. What <c>valuesFrom</c> names is not known.</summary>
    public static IEnumerable<HelmReleaseInput> Read(Resource resource, RepositoryCharts charts)
    {
        var spec = resource.Node.At("spec");
        var source = spec.At("chart", "spec");
        if (source.TextAt("sourceRef", "kind") is not ("GitRepository" or "Bucket") || source.At("chart") is not YamlScalar path || charts.FindChart(path.Value) is not { } chart)
            yield break;
        var target = spec.TextAt("targetNamespace");
        var files = source.ItemsAt("valuesFiles").OfType<YamlScalar>().Where(static file => file.Value.Length > 0).ToList();
        yield return new HelmReleaseInput(chart)
        {
            Name = spec.TextAt("releaseName") is { Length: > 0 } name ? name : target.Length > 0 ? $"{target}-{resource.Name}" : resource.Name,
            Label = resource.Name,
            Namespace = target.Length > 0 ? target : resource.Namespace,
            ValuesFiles = [.. files.Select(file => (Path: charts.Resolve("/" + file.Value, chart), Node: file)).Where(static file => file.Path is not null)
                .Select(file => new ValuesFileReference(file.Path!, resource.LocationOf(file.Node), source.TextAt("ignoreMissingValuesFiles") == "true"))],
            ReplacesChartValues = files.Count > 0,
            Values = spec.At("values") is YamlMapping { Entries.IsEmpty: false } values ? [new InlineValuesInput(resource.Source, values)] : [],
            RequestedAt = resource.LocationOf(path),
        };
    }
}
