using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>Reads what <c>helm template</c> prints. A manifest's place is its template's file: that is all that the output tells.</summary>
internal sealed partial class HelmOutput
{
    private readonly Chart _chart;
    private readonly YamlLimits _limits;
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);

    public HelmOutput(Chart chart, YamlLimits limits)
    {
        _chart = chart;
        _limits = limits;
        Add(chart);
    }

    /// <summary>Reads the manifests.</summary>
    public RenderedTexts Read(string output)
    {
        var unknown = ImmutableArray.CreateBuilder<string>();
        var texts = ImmutableArray.CreateBuilder<RenderedText>();
        var heads = Head().Matches(output);
        for (var i = 0; i < heads.Count; i++)
        {
            var name = heads[i].Groups["name"].Value;
            var text = output[heads[i].Index..(i + 1 < heads.Count ? heads[i + 1].Index : output.Length)];
            if (!_files.TryGetValue(name, out var template))
                unknown.Add(name);
            var place = template is null ? ChartPlace() : new SourcePlace(template, default);
            var file = new SourceFile(place.File.Path, text);
            texts.Add(new RenderedText(YamlParser.Parse(file, _limits), _ => new MappedSpan(place, false, "", [])));
        }
        return new RenderedTexts(texts.ToImmutable(), []) { UnknownSources = [.. unknown.Distinct()] };
    }

    /// <summary>What a run says that failed: one problem, at the template's line where it names one.</summary>
    public RenderedTexts ReadFailure(string errors, int exitCode)
    {
        var lines = errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var message = lines.FirstOrDefault(static line => line.StartsWith("Error: ", StringComparison.Ordinal))?["Error: ".Length..]
            ?? lines.LastOrDefault() ?? string.Create(CultureInfo.InvariantCulture, $"helm ended with exit code {exitCode}");
        var place = TemplatePlace().Match(message) is { Success: true } match && _files.TryGetValue(match.Groups["name"].Value, out var file)
            ? PlaceAt(file, int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture))
            : ChartPlace();
        return new RenderedTexts([], [new RenderProblem(RenderProblemKind.Chart, message, place, [])]);
    }

    private static SourcePlace PlaceAt(SourceFile file, int line) =>
        new(file, line >= 1 && line <= file.LineCount ? new TextSpan(file.GetLineStart(line), 0) : default);

    private SourcePlace ChartPlace() =>
        new(_chart.Metadata.Name.Source ?? _chart.MetadataFile.Text ?? new SourceFile(_chart.MetadataFile.Path, ""), _chart.Metadata.Name.Span);

    private void Add(Chart chart)
    {
        foreach (var file in chart.Templates.Concat(chart.Crds))
        {
            if (file.Text is { } text)
                _files.TryAdd(chart.GetFullName(file), text);
        }
        foreach (var child in chart.Subcharts)
        {
            var aliases = chart.Metadata.Dependencies.Where(dependency => dependency.Name.Value == child.Name && dependency.Alias.Value.Length > 0);
            foreach (var named in aliases.Select(dependency => child.WithName(dependency.EffectiveName)).Append(child))
                Add(named);
        }
    }

    [GeneratedRegex(@"^---[ \t]*\r?\n# Source: (?<name>[^\r\n]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"(?<name>[\w.\-]+(?:/[\w.\-]+)+):(?<line>\d{1,9})", RegexOptions.CultureInvariant)]
    private static partial Regex TemplatePlace();
}
