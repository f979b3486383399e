using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>Finds what begins on a line: the list item where the line begins with <c>-</c>, else the key with its value.</summary>
internal sealed class BlockFinder(int lineStart, int lineEnd, bool isItem)
{
    /// <summary>The range of the first such node, or null.</summary>
    public TextSpan? Find(YamlNode? node) => node switch
    {
        YamlMapping mapping => FindInMapping(mapping),
        YamlSequence sequence => FindInSequence(sequence),
        _ => null,
    };

    private TextSpan? FindInMapping(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries.Where(entry => !entry.IsMerged))
        {
            // The value of an alias stands elsewhere; its key is all that is here.
            var isHere = entry.Value.Span.Start >= entry.Key.Span.Start;
            var span = TextSpan.FromBounds(entry.Key.Span.Start, isHere ? entry.Value.Span.End : entry.Key.Span.End);
            if (!isItem && IsOnLine(span.Start))
                return span;
            if (isHere && Reaches(span) && Find(entry.Value) is { } found)
                return found;
        }
        return null;
    }

    private TextSpan? FindInSequence(YamlSequence sequence)
    {
        foreach (var item in sequence.Items)
        {
            if (isItem && IsOnLine(item.Span.Start))
                return item.Span;
            if (Reaches(item.Span) && Find(item) is { } found)
                return found;
        }
        return null;
    }

    private bool IsOnLine(int offset) => offset >= lineStart && offset <= lineEnd;

    private bool Reaches(TextSpan span) => span.Start <= lineEnd && span.End >= lineStart;
}
