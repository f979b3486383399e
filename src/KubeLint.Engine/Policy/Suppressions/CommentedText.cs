using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>A text with comments, a file or the YAML inside a block scalar, and what stands where in it. All offsets are the file's.</summary>
internal sealed class CommentedText
{
    private readonly SourceFile _file;
    private readonly TextSpan _span;
    private readonly ImmutableArray<YamlDocument> _documents;
    private readonly Lazy<LineIndex> _lines;
    private readonly Lazy<Dictionary<int, TextSpan>> _roots;

    private CommentedText(SourceFile file, TextSpan span, ImmutableArray<YamlDocument> documents, ImmutableArray<YamlComment> comments)
    {
        _file = file;
        _span = span;
        _documents = [.. documents.Where(document => document.Root is not null)];
        _lines = new Lazy<LineIndex>(() => new LineIndex(file, _documents));
        _roots = new Lazy<Dictionary<int, TextSpan>>(() => _documents.Select(document => document.Root!.Span)
            .DistinctBy(root => _file.GetPosition(root.Start).Line).ToDictionary(root => _file.GetPosition(root.Start).Line));
        Comments = comments;
    }

    public ImmutableArray<YamlComment> Comments { get; }

    public static CommentedText OfFile(SourceFile file, ImmutableArray<YamlDocument> documents) =>
        new(file, new TextSpan(0, file.Text.Length), documents, YamlComments.Read(file));

    /// <summary>The block scalars that embed objects; a comment cannot be placed in any other scalar.</summary>
    public static IEnumerable<CommentedText> OfEmbedded(IEnumerable<Resource> resources)
    {
        var scalars = resources.Where(resource => resource.Container is not null)
            .GroupBy(resource => FindScalar(resource.Container!.Node, resource.Document.Span.Start), resource => resource.Document);
        foreach (var documents in scalars)
        {
            if (documents.Key is not { Style: ScalarStyle.Literal } scalar)
                continue;
            yield return new CommentedText(documents.First().Source, scalar.Span, [.. documents.Distinct()], YamlComments.ReadEmbedded(scalar));
        }
    }

    /// <summary>What a <c>disable</c> comment speaks of: its line, its document, or the node below.</summary>
    public TextSpan ScopeOf(YamlComment comment)
    {
        var line = _file.GetPosition(comment.Span.Start).Line;
        if (FindDocumentBelow(comment) is { } document && (comment.IsOwnLine || IsDocumentStart(_file.GetLineSpan(line))))
            return TextSpan.FromBounds(Math.Min(comment.Span.Start, document.Span.Start), document.Root!.Span.End);
        return comment.IsOwnLine ? NodeBelow(line) : _file.GetLineSpan(line);
    }

    /// <summary>What begins on the line that a comment ends: a document, a list item, a key with its value; else its line.</summary>
    public TextSpan NodeOn(YamlComment comment)
    {
        var line = _file.GetPosition(comment.Span.Start).Line;
        if (_roots.Value.TryGetValue(line, out var root))
            return root;
        var span = _file.GetLineSpan(line);
        var start = span.End - _file.GetText(span).AsSpan().TrimStart().Length;
        return _lines.Value.Find(line, isItem: _file.Text[start] == '-') ?? ScopeOf(comment);
    }

    /// <summary>The document whose first node follows the comment with nothing but comments and marks between.</summary>
    private YamlDocument? FindDocumentBelow(YamlComment comment)
    {
        var low = 0;
        var high = _documents.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_documents[middle].Root!.Span.End <= comment.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low < _documents.Length && _documents[low].Root!.Span.Start > comment.Span.Start ? _documents[low] : null;
    }

    private bool IsDocumentStart(TextSpan line) => _file.GetText(line).TrimStart().StartsWith("---", StringComparison.Ordinal);

    private TextSpan NodeBelow(int line)
    {
        if (_lines.Value.NextContent(line) is not { } below || _file.GetLineStart(below) >= _span.End)
            return new TextSpan(_span.End, 0);
        var span = _file.GetLineSpan(below);
        var start = span.End - _file.GetText(span).AsSpan().TrimStart().Length;
        return _lines.Value.Find(below, isItem: _file.Text[start] == '-') is { } found
            ? TextSpan.FromBounds(start, Math.Max(found.End, span.End))
            : span;
    }

    private static YamlScalar? FindScalar(YamlNode node, int offset) => node switch
    {
        YamlScalar scalar => scalar,
        YamlMapping mapping => mapping.Entries.Where(e => e.Value.Span.Start <= offset && offset <= e.Value.Span.End)
            .Select(e => FindScalar(e.Value, offset)).FirstOrDefault(found => found is not null),
        YamlSequence sequence => sequence.Items.Where(item => item.Span.Start <= offset && offset <= item.Span.End)
            .Select(item => FindScalar(item, offset)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
