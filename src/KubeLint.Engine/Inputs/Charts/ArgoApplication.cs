using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>Reads the releases of an Argo CD Application, or of the template of an ApplicationSet.</summary>
/// <param name="resource">The object.</param>
/// <param name="charts">The repository.</param>
/// <param name="placeholders">What a generator fills in.</param>
internal sealed class ArgoApplication(Resource resource, RepositoryCharts charts, PlaceholderValues placeholders)
{
    /// <summary>One release for each source whose path leads to a chart.</summary>
    /// <param name="application">The Application, or the template.</param>
    public IEnumerable<HelmReleaseInput> Read(YamlNode application)
    {
        ImmutableArray<YamlNode> sources = application.At("spec", "sources") is YamlSequence several ? several.Items
            : application.At("spec", "source") is { } single ? [single] : [];
        var references = sources.Select(static source => source.TextAt("ref")).Where(static name => name.Length > 0).ToImmutableHashSet(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            // With a chart's name the repository is one of charts.
            if (source.At("path") is YamlScalar path && source.At("chart") is null && Fill(path.Value) is { } folder && charts.FindChart(folder) is { } chart)
                yield return ReadSource(application, source, path, chart, references);
        }
    }

    private HelmReleaseInput ReadSource(YamlNode application, YamlNode source, YamlScalar path, string chart, ImmutableHashSet<string> references)
    {
        var helm = source.At("helm");
        var name = Fill(application.TextAt("metadata", "name"));
        return new HelmReleaseInput(chart)
        {
            Name = Fill(helm.TextAt("releaseName")) is { Length: > 0 } given ? given : name ?? "",
            Label = name is { Length: > 0 } ? name : resource.Name,
            Namespace = Fill(helm.TextAt("namespace")) is { Length: > 0 } own ? own : Fill(application.TextAt("spec", "destination", "namespace")) ?? "",
            KubeVersion = helm.TextAt("kubeVersion"),
            ApiVersions = [.. helm.ItemsAt("apiVersions").OfType<YamlScalar>().Select(static version => version.Value)],
            ValuesFiles = [.. helm.ItemsAt("valueFiles").OfType<YamlScalar>().Select(file => ReadFile(file, chart, helm.TextAt("ignoreMissingValueFiles") == "true", references)).OfType<ValuesFileReference>()],
            Values = [.. ReadValues(helm)],
            RequestedAt = resource.LocationOf(path),
        };
    }

    private ValuesFileReference? ReadFile(YamlScalar file, string chart, bool isOptional, ImmutableHashSet<string> references)
    {
        if (Fill(file.Value) is not { Length: > 0 } path)
            return null;
        var isOfOtherSource = path.StartsWith('$');
        if (isOfOtherSource)
        {
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0 || !references.Contains(path[1..slash]))
                return null;
            path = path[slash..];
        }
        // The other source may be of another repository, of which nothing is known.
        return charts.Resolve(path, chart) is { } full ? new ValuesFileReference(full, resource.LocationOf(file), isOptional || isOfOtherSource) : null;
    }

    private IEnumerable<ValuesInput> ReadValues(YamlNode? helm)
    {
        if (helm.At("valuesObject") is YamlMapping { Entries.IsEmpty: false } mapping)
            yield return new InlineValuesInput(resource.Source, mapping);
        else if (helm.At("values") is YamlScalar { Value.Length: > 0 } text)
            yield return new InlineValuesInput(resource.Source, text);
        foreach (var parameter in helm.ItemsAt("parameters"))
        {
            if (parameter.At("value") is YamlScalar value && parameter.TextAt("name") is { Length: > 0 } name)
            {
                var kind = parameter.TextAt("forceString") == "true" ? SetKind.Text : SetKind.Value;
                yield return new SetInput(kind, $"{name}={Escape(Fill(value.Value) ?? value.Value)}", resource.Source, value.Span);
            }
        }
    }

    // Argo CD hands commas on as they are, but for those of a list.
    private static string Escape(string value) =>
        value is ['{', .., '}'] ? value : value.Replace("\\,", ",", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);

    private string? Fill(string text) => placeholders.Fill(text);
}
