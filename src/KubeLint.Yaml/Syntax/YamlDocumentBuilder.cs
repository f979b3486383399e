using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KubeLint.Yaml.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeLint.Yaml.Syntax;

/// <summary>Builds the nodes of one document after the other from the parser's events.</summary>
internal sealed class YamlDocumentBuilder
{
    private readonly IParser _parser;
    private readonly TextOrigin _origin;
    private readonly YamlLimits _limits;
    private readonly ImmutableArray<YamlProblem>.Builder _problems;
    private readonly NodeText _text;
    private readonly List<YamlNode> _items = [];
    private readonly List<YamlEntry> _entries = [];
    private readonly AnchorScope _anchors;
    private int _depth;
    private bool _isTooDeep;

    public YamlDocumentBuilder(IParser parser, TextOrigin origin, YamlLimits limits, ImmutableArray<YamlProblem>.Builder problems)
    {
        _parser = parser;
        _origin = origin;
        _limits = limits;
        _problems = problems;
        _text = new NodeText(origin.Text);
        _anchors = new AnchorScope(limits);
    }

    /// <summary>Reads from the document's start event to its end event; null where it is nested too deep.</summary>
    /// <param name="file">The file that holds the text.</param>
    /// <param name="start">Where the document's text begins.</param>
    public YamlDocument? Build(SourceFile file, int start)
    {
        _anchors.Clear();
        _isTooDeep = false;
        _text.ContentEnd = start;
        Next();
        var isBlank = _parser.Current is Scalar { Style: YamlDotNet.Core.ScalarStyle.Plain, Value.Length: 0 } blank
            && blank.Anchor.IsEmpty && blank.Tag.IsEmpty;
        var root = ReadNode();
        if (_isTooDeep)
            return null;
        var span = TextSpan.FromBounds(start, _text.Clamp(_parser.Current!.End.Index));
        return new YamlDocument(file, isBlank ? null : root, _origin.Map(span), _anchors.ToImmutable()) { IsEmbedded = _origin.IsEmbedded };
    }

    private void Next()
    {
        if (!_parser.MoveNext())
            throw new SemanticErrorException("unexpected end of the text");
    }

    /// <summary>Reads the node at the current event and moves behind it.</summary>
    private YamlNode ReadNode() => _parser.Current switch
    {
        Scalar scalar => ReadScalar(scalar),
        MappingStart mapping => ReadCollection(mapping),
        SequenceStart sequence => ReadCollection(sequence),
        AnchorAlias alias => ReadAlias(alias),
        var other => throw new SemanticErrorException(other?.Start ?? Mark.Empty, other?.End ?? Mark.Empty, "unexpected end of a node"),
    };

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var style = scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
            YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
            _ => ScalarStyle.Plain,
        };
        var anchor = AnchorOf(scalar);
        var node = new YamlScalar(_origin, _text.ScalarSpan(scalar, style), TagOf(scalar), anchor, scalar.Value, style);
        var before = _anchors.Size;
        _anchors.AddScalar(scalar.Value);
        if (anchor is not null)
            _anchors.Close(anchor, node, before, _depth);
        Next();
        return node;
    }

    private YamlNode ReadCollection(NodeEvent start)
    {
        if (_depth == _limits.MaxNestingDepth)
            return SkipNode(start);
        var anchor = AnchorOf(start);
        var before = _anchors.Size;
        _anchors.AddCollection();
        if (anchor is not null)
            _anchors.Open(anchor);
        var deepestBefore = _anchors.Deepest;
        _anchors.Deepest = ++_depth;
        Next();
        YamlNode node = start is MappingStart mapping ? ReadMapping(mapping) : ReadSequence((SequenceStart)start);
        _depth--;
        if (anchor is not null)
            _anchors.Close(anchor, node, before, _depth);
        _anchors.Deepest = Math.Max(_anchors.Deepest, deepestBefore);
        if (!_isTooDeep)
            Next();
        return node;
    }

    private YamlSequence ReadSequence(SequenceStart start)
    {
        var isFlow = start.Style == SequenceStyle.Flow;
        var begin = _text.CollectionStart(start, isFlow, _parser.Current!);
        var first = _items.Count;
        while (!_isTooDeep && _parser.Current is not SequenceEnd)
            _items.Add(ReadNode());
        ImmutableArray<YamlNode> items = [.. CollectionsMarshal.AsSpan(_items)[first..]];
        _items.RemoveRange(first, items.Length);
        return new YamlSequence(SpanFrom(begin, isFlow), TagOf(start), AnchorOf(start), items);
    }

    private YamlMapping ReadMapping(MappingStart start)
    {
        var isFlow = start.Style == MappingStyle.Flow;
        var begin = _text.CollectionStart(start, isFlow, _parser.Current!);
        var entries = new YamlMappingEntries(_entries, _problems);
        while (!_isTooDeep && _parser.Current is not MappingEnd)
        {
            var key = ReadNode();
            if (!_isTooDeep)
                entries.Add(key, ReadNode());
        }
        var collected = entries.Complete();
        return new YamlMapping(SpanFrom(begin, isFlow), TagOf(start), AnchorOf(start), collected);
    }

    private TextSpan SpanFrom(int begin, bool isFlow)
    {
        var end = _isTooDeep ? begin : _text.CollectionEnd(_parser.Current!, isFlow);
        return _origin.Map(TextSpan.FromBounds(begin, end));
    }

    private YamlNode ReadAlias(AnchorAlias alias)
    {
        var name = alias.Value.Value;
        var inner = TextSpan.FromBounds(_text.Clamp(alias.Start.Index), _text.Clamp(alias.End.Index));
        var span = _origin.Map(inner);
        _text.ContentEnd = inner.End;
        Next();
        var problem = _anchors.Resolve(name, span, _depth, out var target);
        if (problem is null)
            return target!;
        if (problem.Length > 0)
            _problems.Add(new(YamlProblemKind.Alias, span, problem));
        return new YamlScalar(_origin, new TextSpan(inner.Start, 0), null, null, "", ScalarStyle.Plain);
    }

    /// <summary>Moves to the document's end without following the nesting.</summary>
    private YamlScalar SkipNode(NodeEvent start)
    {
        _isTooDeep = true;
        var span = TextSpan.FromBounds(_text.Clamp(start.Start.Index), _text.Clamp(start.Start.Index) + 1);
        _problems.Add(new(YamlProblemKind.Limit, _origin.Map(span), $"collections are nested more than {_limits.MaxNestingDepth} deep"));
        // The scanner looks at all open brackets for each token, so what is nested without end is not even skipped.
        var last = _limits.MaxNestingDepth * 8;
        for (var depth = _depth; _parser.Current is not DocumentEnd; Next())
        {
            depth += _parser.Current!.NestingIncrease;
            if (depth > last)
                throw new NestingException();
        }
        return new YamlScalar(_origin, span, null, null, "", ScalarStyle.Plain);
    }

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.Value;
}
