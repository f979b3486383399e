using KubeLint.Helm.Rendering;
using KubeLint.Helm.Tests.Charts;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Tests.Rendering;

/// <summary>A chart that is written to a folder, loaded and rendered.</summary>
internal sealed class RenderedChart
{
    private RenderedChart(RenderedRelease release) => Release = release;

    public RenderedRelease Release { get; }

    public string Text => Release.ToText();

    /// <summary>The problems as "kind file(line,column): message".</summary>
    public string[] Problems => [.. Release.Problems.Select(static problem => $"{problem.Kind} {Describe(problem.Place)}: {problem.Message}")];

    /// <summary>Renders files of a chart named <c>root</c>.</summary>
    public static RenderedChart Of(params (string Name, string Text)[] files) => Of(new ReleaseSettings(), files);

    public static RenderedChart Of(ReleaseSettings settings, params (string Name, string Text)[] files) => Of(settings, TestContext.Current.CancellationToken, files);

    public static RenderedChart Of(ReleaseSettings settings, CancellationToken cancellationToken, params (string Name, string Text)[] files)
    {
        using var folder = new ChartFolder();
        foreach (var (name, text) in files)
            folder.Write(name, text);
        return new(ChartRenderer.Render(folder.Load().Chart!, settings, cancellationToken));
    }

    public static ReleaseSettings WithValues(string text) => new() { Values = [new ValuesFileInput(new SourceFile("given.yaml", text))] };

    /// <summary>The only document that has a text, and where its first occurrence comes from.</summary>
    public MappedSpan Resolve(string text)
    {
        var document = Assert.Single(Release.Documents, document => document.File.Text.Contains(text, StringComparison.Ordinal));
        return document.Map.Resolve(new TextSpan(document.File.Text.IndexOf(text, StringComparison.Ordinal), text.Length));
    }

    /// <summary>A place as "file(line,column)text".</summary>
    public static string Show(SourcePlace place) => $"{Describe(place)}{place.File.GetText(place.Span)}";

    private static string Describe(SourcePlace place)
    {
        var (line, column) = place.File.GetPosition(place.Span.Start);
        return FormattableString.Invariant($"{Path.GetFileName(place.File.Path)}({line},{column})");
    }
}
