using System.Collections.Immutable;
using KubeLint.Yaml.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeLint.Yaml.Syntax;

/// <summary>Builds the nodes of one document from the parser's events.</summary>
internal sealed class YamlDocumentBuilder
{
    private readonly IParser _parser;
    private readonly TextOrigin _origin;
    private readonly YamlLimits _limits;
    private readonly ImmutableArray<YamlProblem>.Builder _problems;
    private readonly Dictionary<string, (YamlNode Node, int Size)> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openAnchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<YamlAlias>.Builder _aliases = ImmutableArray.CreateBuilder<YamlAlias>();
    private int _depth;
    private int _size;
    private int _aliasedSize;
    private bool _tooDeep;

    public YamlDocumentBuilder(IParser parser, TextOrigin origin, YamlLimits limits, ImmutableArray<YamlProblem>.Builder problems)
    {
        _parser = parser;
        _origin = origin;
        _limits = limits;
        _problems = problems;
    }

    /// <summary>Reads from the document's start event to its end event; null where a limit was exceeded.</summary>
    public YamlDocument? Build(SourceFile file)
    {
        var start = _parser.Current!.Start;
        Next();
        var isBlank = _parser.Current is Scalar { IsPlainImplicit: true, Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "" } blank
            && blank.Anchor.IsEmpty && blank.Tag.IsEmpty;
        var root = ReadNode();
        while (_parser.Current is not DocumentEnd && _parser.MoveNext())
        {
            // Drains what a limit left unread.
        }
        if (_tooDeep)
            return null;
        var end = _parser.Current?.End ?? start;
        var span = TextSpan.FromBounds(YamlParser.ToOffset(start), Math.Min(YamlParser.ToOffset(end), _origin.Text.Length));
        return new YamlDocument(file, isBlank ? null : root, _origin.Map(span), _aliases.ToImmutable());
    }

    private void Next()
    {
        if (!_parser.MoveNext())
            throw new SemanticErrorException(Mark.Empty, Mark.Empty, "unexpected end of the text");
    }

    /// <summary>Reads the node at the current event and moves behind it.</summary>
    private YamlNode ReadNode()
    {
        switch (_parser.Current)
        {
            case Scalar scalar:
                return Complete(scalar, ReadScalar(scalar), _size);
            case AnchorAlias alias:
                return ReadAlias(alias);
            case SequenceStart sequence:
                return ReadNested(sequence, () => ReadSequence(sequence));
            case MappingStart mapping:
                return ReadNested(mapping, () => ReadMapping(mapping));
            default:
                var mark = _parser.Current?.Start ?? Mark.Empty;
                throw new SemanticErrorException(mark, mark, "unexpected end of a node");
        }
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var start = SkipProperties(scalar);
        var end = Math.Max(start, YamlParser.ToOffset(scalar.End));
        var style = scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
            YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
            _ => ScalarStyle.Plain,
        };
        _size++;
        Next();
        return new YamlScalar(_origin, TextSpan.FromBounds(start, end), TagOf(scalar), AnchorOf(scalar), scalar.Value, style);
    }

    private YamlNode ReadNested(NodeEvent start, Func<YamlNode> read)
    {
        var before = _size++;
        if (_depth == _limits.MaxNestingDepth)
        {
            if (!_tooDeep)
                _problems.Add(new(YamlProblemKind.Limit, Map(YamlParser.ToOffset(start.Start), 1), $"collections are nested more than {_limits.MaxNestingDepth} deep"));
            _tooDeep = true;
        }
        if (_tooDeep)
            return SkipNode();
        if (AnchorOf(start) is { } anchor)
            _openAnchors.Add(anchor);
        _depth++;
        var node = read();
        _depth--;
        return Complete(start, node, before);
    }

    private YamlScalar SkipNode()
    {
        // Iterative, because the nesting is what must not be followed.
        var depth = 0;
        do
        {
            if (_parser.Current is SequenceStart or MappingStart)
                depth++;
            else if (_parser.Current is SequenceEnd or MappingEnd)
                depth--;
            Next();
        }
        while (depth > 0);
        return EmptyScalar(_parser.Current!.Start);
    }

    private YamlNode Complete(NodeEvent start, YamlNode node, int sizeBefore)
    {
        if (AnchorOf(start) is { } anchor)
        {
            _openAnchors.Remove(anchor);
            _anchors[anchor] = (node, Math.Max(1, _size - sizeBefore));
        }
        return node;
    }

    private YamlNode ReadAlias(AnchorAlias alias)
    {
        var name = alias.Value.Value;
        var span = Map(YamlParser.ToOffset(alias.Start), name.Length + 1);
        var mark = alias.Start;
        Next();
        if (_openAnchors.Contains(name))
            return AliasProblem($"alias '*{name}' refers to its own ancestor");
        if (!_anchors.TryGetValue(name, out var target))
            return AliasProblem($"alias '*{name}' is undefined");
        if (target.Size > _limits.MaxAliasedNodes - _aliasedSize)
            return AliasProblem($"alias '*{name}' expands beyond {_limits.MaxAliasedNodes} nodes");
        _aliasedSize += target.Size;
        _size += target.Size;
        _aliases.Add(new YamlAlias(name, span, target.Node));
        return target.Node;

        YamlNode AliasProblem(string message)
        {
            _problems.Add(new(YamlProblemKind.Alias, span, message));
            return EmptyScalar(mark);
        }
    }

    private YamlSequence ReadSequence(SequenceStart start)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        Next();
        while (_parser.Current is not SequenceEnd)
            items.Add(ReadNode());
        var span = SpanOfCollection(start, start.Style == SequenceStyle.Flow);
        Next();
        return new YamlSequence(span, TagOf(start), AnchorOf(start), items.DrainToImmutable());
    }

    private YamlMapping ReadMapping(MappingStart start)
    {
        var entries = new YamlMappingEntries(_problems);
        Next();
        while (_parser.Current is not MappingEnd)
        {
            var key = ReadNode();
            var value = ReadNode();
            entries.Add(key, value);
        }
        var span = SpanOfCollection(start, start.Style == MappingStyle.Flow);
        Next();
        return new YamlMapping(span, TagOf(start), AnchorOf(start), entries.ToImmutable());
    }

    private TextSpan SpanOfCollection(NodeEvent start, bool isFlow)
    {
        var begin = SkipProperties(start);
        var end = YamlParser.ToOffset(isFlow ? _parser.Current!.End : _parser.Current!.Start);
        if (!isFlow)
        {
            // A block ends where the next token begins; the blank lines and comments between belong to nobody.
            end = TrimBlock(begin, Math.Min(end, _origin.Text.Length));
        }
        return _origin.Map(TextSpan.FromBounds(begin, Math.Max(begin, end)));
    }

    private int TrimBlock(int begin, int end)
    {
        var text = _origin.Text;
        while (end > begin)
        {
            while (end > begin && text[end - 1] is ' ' or '\t' or '\n' or '\r')
                end--;
            var lineStart = end;
            while (lineStart > begin && text[lineStart - 1] is not '\n' and not '\r')
                lineStart--;
            var first = lineStart;
            while (first < end && text[first] is ' ' or '\t')
                first++;
            if (first >= end || text[first] != '#')
                return end;
            end = lineStart;
        }
        return end;
    }

    /// <summary>Offset of the node itself: the parser's begins at the tag or anchor before it.</summary>
    private int SkipProperties(NodeEvent node)
    {
        var text = _origin.Text;
        var offset = Math.Min(YamlParser.ToOffset(node.Start), text.Length);
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty)
            return offset;
        var end = Math.Min(YamlParser.ToOffset(node.End), text.Length);
        while (offset < text.Length && text[offset] is '&' or '!')
        {
            while (offset < text.Length && !char.IsWhiteSpace(text[offset]))
                offset++;
            while (offset < text.Length && (char.IsWhiteSpace(text[offset]) || text[offset] == '#'))
                offset = text[offset] == '#' ? EndOfLine(offset) : offset + 1;
        }
        return node is Scalar ? Math.Min(offset, Math.Max(end, YamlParser.ToOffset(node.Start))) : offset;
    }

    private int EndOfLine(int offset)
    {
        var end = _origin.Text.IndexOf('\n', offset);
        return end < 0 ? _origin.Text.Length : end;
    }

    private YamlScalar EmptyScalar(Mark mark) =>
        new(_origin, new(Math.Min(YamlParser.ToOffset(mark), _origin.Text.Length), 0), null, null, "", ScalarStyle.Plain);

    private TextSpan Map(int start, int length) => _origin.Map(new TextSpan(start, length));

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.Value;
}
