using System.Collections.Immutable;
using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>A text with comments, a file or the YAML inside a block scalar, and what stands where in it. All offsets are the file's.</summary>
internal sealed class CommentedText
{
    private readonly SourceFile _file;
    private readonly int _end;
    private readonly ImmutableArray<YamlDocument> _documents;

    /// <summary>A whole file.</summary>
    public CommentedText(SourceFile file, ImmutableArray<YamlDocument> documents)
        : this(file, file.Text.Length, documents, YamlComments.Read(file))
    {
    }

    private CommentedText(SourceFile file, int end, ImmutableArray<YamlDocument> documents, ImmutableArray<YamlComment> comments)
    {
        _file = file;
        _end = end;
        _documents = documents;
        Comments = comments;
    }

    public ImmutableArray<YamlComment> Comments { get; }

    /// <summary>The block scalars that embed objects; a comment cannot be placed in any other scalar.</summary>
    public static IEnumerable<CommentedText> OfEmbedded(IEnumerable<Resource> resources)
    {
        var scalars = resources.Where(resource => resource.Container is not null)
            .GroupBy(resource => FindScalar(resource.Container!.Node, resource.Document.Span.Start), resource => resource.Document);
        foreach (var documents in scalars)
        {
            if (documents.Key is not { Style: ScalarStyle.Literal } scalar)
                continue;
            var file = documents.First().Source;
            var header = file.GetPosition(scalar.Span.Start).Line;
            if (header < file.LineCount)
                yield return new CommentedText(file, scalar.Span.End, [.. documents.Distinct()], ReadBlock(file, header + 1, scalar.Span.End));
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

    /// <summary>The document whose first node follows the comment with nothing but comments and marks between.</summary>
    private YamlDocument? FindDocumentBelow(YamlComment comment)
    {
        foreach (var document in _documents.Where(d => d.Root is not null))
        {
            if (document.Root!.Span.Start > comment.Span.Start)
                return document;
            if (document.Root.Span.End > comment.Span.Start)
                return null;
        }
        return null;
    }

    /// <summary>The comments of a block scalar's lines: read without their indentation, which no document mark may have, and placed in the file.</summary>
    private static ImmutableArray<YamlComment> ReadBlock(SourceFile file, int firstLine, int end)
    {
        var lines = file.Text[file.GetLineStart(firstLine)..end].ReplaceLineEndings("\n").Split('\n');
        var indent = lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Length - line.TrimStart(' ').Length).DefaultIfEmpty().Min();
        var block = new SourceFile(file.Path, string.Join('\n', lines.Select(line => line[Math.Min(indent, line.Length)..])));
        return
        [
            .. YamlComments.Read(block).Select(comment =>
            {
                var (line, column) = block.GetPosition(comment.Span.Start);
                return comment with { Span = new TextSpan(file.GetLineStart(firstLine + line - 1) + indent + column - 1, comment.Span.Length) };
            }),
        ];
    }

    private bool IsDocumentStart(TextSpan line) => _file.GetText(line).TrimStart().StartsWith("---", StringComparison.Ordinal);

    private TextSpan NodeBelow(int line)
    {
        for (line++; line <= _file.LineCount && _file.GetLineStart(line) < _end; line++)
        {
            var span = _file.GetLineSpan(line);
            var text = _file.GetText(span);
            var indent = text.Length - text.AsSpan().TrimStart().Length;
            if (indent == text.Length || text[indent] == '#')
                continue;
            var start = span.Start + indent;
            var isItem = text[indent] == '-';
            var node = _documents.Select(document => new BlockFinder(start, span.End, isItem).Find(document.Root)).FirstOrDefault(found => found is not null);
            return node is { } found ? TextSpan.FromBounds(start, Math.Max(found.End, span.End)) : span;
        }
        return new TextSpan(_end, 0);
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
