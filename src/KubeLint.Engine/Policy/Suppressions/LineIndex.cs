using System.Collections.Immutable;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>What begins on which line of a text with documents: the outermost key with its value, the outermost list item.</summary>
internal sealed class LineIndex
{
    private readonly SourceFile _file;
    private readonly Dictionary<int, TextSpan> _entries = [];
    private readonly Dictionary<int, TextSpan> _items = [];
    private readonly int[] _nextContent;

    public LineIndex(SourceFile file, ImmutableArray<YamlDocument> documents)
    {
        _file = file;
        _nextContent = FindContent(file);
        foreach (var document in documents)
            Add(document.Root);
    }

    /// <summary>The first line behind another that is neither blank nor a comment, or null.</summary>
    /// <param name="line">Line number, from 1.</param>
    public int? NextContent(int line) => _nextContent[line] is > 0 and var next ? next : null;

    /// <summary>The range of the node that begins on a line, or null.</summary>
    /// <param name="line">Line number, from 1.</param>
    /// <param name="isItem">Whether to look for a list item, else for a key with its value.</param>
    public TextSpan? Find(int line, bool isItem) => (isItem ? _items : _entries).TryGetValue(line, out var span) ? span : null;

    private static int[] FindContent(SourceFile file)
    {
        var next = new int[file.LineCount + 1];
        for (var line = file.LineCount; line > 1; line--)
        {
            var span = file.GetLineSpan(line);
            var text = file.Text.AsSpan(span.Start, span.Length).TrimStart();
            next[line - 1] = text.IsEmpty || text[0] == '#' ? next[line] : line;
        }
        return next;
    }

    private void Add(YamlNode? node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                AddEntries(mapping);
                break;
            case YamlSequence sequence:
                AddItems(sequence);
                break;
        }
    }

    private void AddEntries(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.IsMerged)
                continue;
            // The value of an alias stands elsewhere; its key is all that is here.
            var isHere = entry.Value.Span.Start >= entry.Key.Span.Start;
            var span = TextSpan.FromBounds(entry.Key.Span.Start, isHere ? entry.Value.Span.End : entry.Key.Span.End);
            _entries.TryAdd(LineOf(span), span);
            if (isHere)
                Add(entry.Value);
        }
    }

    private void AddItems(YamlSequence sequence)
    {
        var end = sequence.Span.Start;
        foreach (var item in sequence.Items)
        {
            // So does that of an alias among the items.
            if (item.Span.Start < end)
                continue;
            end = item.Span.End;
            _items.TryAdd(LineOf(item.Span), item.Span);
            Add(item);
        }
    }

    private int LineOf(TextSpan span) => _file.GetPosition(span.Start).Line;
}
