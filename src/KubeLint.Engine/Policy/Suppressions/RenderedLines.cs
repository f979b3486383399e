using KubeLint.Engine.Inputs.Charts;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>The lines of templates that printed something in any release.</summary>
internal sealed class RenderedLines
{
    private readonly HashSet<(string Path, int Line)> _lines = [];

    public RenderedLines(IEnumerable<RenderedText> texts)
    {
        foreach (var text in texts)
        {
            for (var line = 1; line <= text.File.LineCount; line++)
            {
                var span = text.File.GetLineSpan(line);
                var blanks = span.Length - text.File.GetText(span).AsSpan().TrimStart().Length;
                if (blanks == span.Length)
                    continue;
                var mapped = text.Resolve(new TextSpan(span.Start + blanks, span.Length - blanks));
                foreach (var place in mapped.Chain.Prepend(mapped.Place))
                    _lines.Add((place.File.Path, place.File.GetPosition(place.Span.Start).Line));
            }
        }
    }

    /// <summary>Whether any line of a span did.</summary>
    public bool AnyIn(SourceFile template, TextSpan span) =>
        Enumerable.Range(template.GetPosition(span.Start).Line, template.GetPosition(span.End).Line - template.GetPosition(span.Start).Line + 1)
            .Any(line => _lines.Contains((template.Path, line)));
}
