using System.Globalization;
using KubeLint.Helm.Rendering;
using KubeLint.Yaml.Text;

namespace KubeLint.Cli;

/// <summary>
/// Prints rendered manifests with a comment behind each line: where it comes from, then what led there, as
/// <c># values.yaml:31 image.tag &lt;- templates/deployment.yaml:42</c>.
/// </summary>
/// <param name="terminal">Where to write.</param>
/// <param name="chart">Full path of the chart; paths below it are shown relative to it.</param>
/// <param name="workingDirectory">Full path of the folder that others are shown relative to.</param>
internal sealed class ExplainedOutput(Terminal terminal, string chart, string workingDirectory)
{
    private const int WidestLine = 100;
    private const string Gray = "\u001b[90m";
    private const string Reset = "\u001b[0m";

    public void Write(RenderedRelease release)
    {
        foreach (var document in release.Documents)
        {
            terminal.Output.WriteLine("---");
            terminal.Output.WriteLine($"# Source: {document.SourceName}");
            Write(document);
        }
    }

    private void Write(RenderedDocument document)
    {
        var lines = Enumerable.Range(1, document.File.LineCount).Select(document.File.GetLineSpan).ToArray();
        var width = lines.Max(static line => line.Length <= WidestLine ? line.Length : 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var text = document.File.GetText(lines[i]);
            // What follows the last line end is no line.
            if (i == lines.Length - 1 && text.Length == 0)
                break;
            terminal.Output.WriteLine(string.IsNullOrWhiteSpace(text) ? text : $"{text.PadRight(width)}  {Style($"# {Describe(document, lines[i], text)}")}");
        }
    }

    private string Style(string comment) => terminal.IsPlain ? comment : Gray + comment + Reset;

    private string Describe(RenderedDocument document, TextSpan line, string text)
    {
        var start = text.Length - text.TrimStart().Length;
        var whole = document.Map.Resolve(new TextSpan(line.Start + start, line.Length - start));
        // The value of an entry tells more than the entry, where it came whole from a values file.
        var value = text.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0
            ? document.Map.Resolve(TextSpan.FromBounds(line.Start + colon + 2, line.End))
            : whole;
        var mapped = value.IsValue ? value : whole;
        var places = mapped.Chain.Select(Describe).Prepend(mapped.IsValue ? $"{Describe(mapped.Place)} {mapped.ValuesPath}" : Describe(mapped.Place));
        return string.Join(" <- ", places.Distinct());
    }

    private string Describe(SourcePlace place)
    {
        var path = place.File.Path;
        var folder = Path.GetRelativePath(chart, path).StartsWith("..", StringComparison.Ordinal) ? workingDirectory : chart;
        var relative = Path.GetRelativePath(folder, path);
        var shown = relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
        return string.Create(CultureInfo.InvariantCulture, $"{shown}:{place.File.GetPosition(place.Span.Start).Line}");
    }
}
