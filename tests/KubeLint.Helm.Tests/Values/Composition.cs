using System.Globalization;
using KubeLint.Helm.Charts;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Tests.Charts;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Tests.Values;

/// <summary>The values of a small chart, composed.</summary>
internal sealed class Composition
{
    private Composition(ComposedValues result, IReadOnlyList<RenderProblem> problems)
    {
        Result = result;
        Problems = problems;
    }

    public ComposedValues Result { get; }

    public IReadOnlyList<RenderProblem> Problems { get; }

    /// <summary>The charts that are rendered, sorted, and the root chart's values.</summary>
    public string Text => $"{string.Join(' ', Flatten(Result.Chart).Where(static chart => !chart.Metadata.IsLibrary).Select(static chart => chart.FullPath).Order(StringComparer.Ordinal))}\n{Json.Of(Result.Values)}";

    /// <summary>Problems as "kind file(line,column): message".</summary>
    public string[] Described => [.. Problems.Select(static problem => $"{problem.Kind} {Describe(problem.Place.File, problem.Place.Span)}: {problem.Message}")];

    /// <summary>Where the value at a path is written, and the path it has there.</summary>
    public string OriginOf(string path)
    {
        var parts = path.Split('.');
        var table = Result.Values;
        foreach (var part in parts[..^1])
            table = Assert.IsType<MapValue>(table[part]);
        var entry = Assert.IsType<MapEntry>(table.Find(parts[^1]));
        var origin = Assert.IsType<ValuesOrigin>(entry.Value.Origin);
        return $"{Describe(origin.File, origin.Span)} {origin.Path}";
    }

    /// <summary>Where the key at a path is written.</summary>
    public string KeyOriginOf(string path)
    {
        var parts = path.Split('.');
        var table = Result.Values;
        foreach (var part in parts[..^1])
            table = Assert.IsType<MapValue>(table[part]);
        var origin = Assert.IsType<ValuesOrigin>(Assert.IsType<MapEntry>(table.Find(parts[^1])).KeyOrigin);
        return $"{Describe(origin.File, origin.Span)} {origin.Path}";
    }

    /// <summary>Composes a chart written as one text.</summary>
    /// <param name="files">Files, each headed by a line of <c>@</c> and its path; those named <c>-f NAME</c> are values files beside the chart. Chart.yaml of the root is added where it lacks.</param>
    /// <param name="options">Options such as <c>--set a=b</c>.</param>
    public static Composition Of(string files, params string[] options) => Of(new ReleaseSettings(), files, options);

    public static Composition Of(ReleaseSettings settings, string files, params string[] options) => Of(settings, files, [.. ReadOptions(options)]);

    public static Composition Of(ReleaseSettings settings, string files, ValuesInput[] given)
    {
        using var folder = new ChartFolder(metadata: null);
        var inputs = new List<ValuesInput>();
        foreach (var part in ("\n" + files).Split("\n@ ").Skip(1).Prepend(files.StartsWith("@ Chart.yaml", StringComparison.Ordinal) || files.Contains("\n@ Chart.yaml", StringComparison.Ordinal) ? "x\n" : "Chart.yaml\n" + ChartFolder.Metadata))
        {
            var lineEnd = part.IndexOf('\n', StringComparison.Ordinal);
            var name = part[..lineEnd];
            if (name.StartsWith("-f ", StringComparison.Ordinal))
                inputs.Add(new ValuesFileInput(new SourceFile(name[3..], part[(lineEnd + 1)..])));
            else
                folder.Write(name, part[(lineEnd + 1)..]);
        }
        inputs.AddRange(given);
        var chart = Assert.IsType<Chart>(folder.Load().Chart);
        var problems = new List<RenderProblem>();
        var result = ValuesComposer.Compose(chart, settings with { Values = [.. inputs] }, problems);
        return new Composition(result, problems);
    }

    private static IEnumerable<ValuesInput> ReadOptions(string[] options)
    {
        var set = new SourceFile("options", string.Join('\n', options));
        foreach (var option in options)
        {
            var kind = option.Split(' ')[0] switch
            {
                "--set-json" => SetKind.Json,
                "--set-string" => SetKind.Text,
                "--set-file" => SetKind.File,
                "--set-literal" => SetKind.Literal,
                _ => SetKind.Value,
            };
            var start = set.Text.IndexOf(option, StringComparison.Ordinal) + option.IndexOf(' ', StringComparison.Ordinal) + 1;
            yield return new SetInput(kind, option[(option.IndexOf(' ', StringComparison.Ordinal) + 1)..], set, new TextSpan(start, option.Length - option.IndexOf(' ', StringComparison.Ordinal) - 1));
        }
    }

    private static IEnumerable<Chart> Flatten(Chart chart) => chart.Subcharts.SelectMany(Flatten).Prepend(chart);

    private static string Describe(SourceFile file, TextSpan span)
    {
        var name = file.Path.Contains("/folder/", StringComparison.Ordinal) ? file.Path[(file.Path.LastIndexOf("/folder/", StringComparison.Ordinal) + 8)..] : file.Path;
        return string.Create(CultureInfo.InvariantCulture, $"{name}({file.GetPosition(span.Start).Line},{file.GetPosition(span.Start).Column})");
    }
}
