using System.Collections.Immutable;
using KubeLint.Helm.Templates.Syntax;
using KubeLint.Yaml.Text;
using static KubeLint.Helm.Templates.TemplateTokenKind;

namespace KubeLint.Helm.Templates;

/// <summary>Parses templates as text/template of Go 1.24 does.</summary>
internal sealed class TemplateParser
{
    /// <summary>Deepest nesting of control structures and parentheses. A chain of <c>else if</c> is one level.</summary>
    public const int MaximumDepth = 500;

    private readonly TemplateSource _source;
    private readonly TokenReader _tokens;
    private readonly PipelineParser _pipelines;
    private readonly Stack<OpenBlock> _open = new();
    private readonly Dictionary<string, TemplateDefinition> _definitions = new(StringComparer.Ordinal);
    private readonly List<string> _definitionOrder = [];
    private int _rangeDepth;

    private TemplateParser(TemplateSource source, List<TemplateToken> tokens, IReadOnlySet<string> functions)
    {
        _source = source;
        _tokens = new TokenReader(source.Name, tokens);
        _pipelines = new PipelineParser(_tokens, functions);
    }

    /// <summary>Parses a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="functions">Names of all functions that may be called.</param>
    public static TemplateParseResult Parse(TemplateSource source, IReadOnlySet<string> functions)
    {
        var tokens = TemplateLexer.Lex(source.Text);
        ImmutableArray<TemplateComment> comments = [.. tokens.Where(static token => token.Kind == Comment).Select(ToComment)];
        try
        {
            return new TemplateParseResult(new TemplateParser(source, tokens, functions).ParseFile(), null, comments);
        }
        catch (ParseFailureException failure)
        {
            return new TemplateParseResult(null, failure.Error, comments);
        }
    }

    private TemplateFile ParseFile()
    {
        _open.Push(new OpenBlock(TemplateTokenKind.Text, 0));
        while (true)
        {
            var token = _tokens.NextNonSpace();
            switch (token.Kind)
            {
                case TemplateTokenKind.Text:
                    _open.Peek().Add(new TemplateText(token.Span, token.Text));
                    break;
                case Comment:
                    _open.Peek().Add(ToComment(token));
                    break;
                case LeftDelimiter:
                    ParseAction(token);
                    break;
                case EndOfText when _open.Count == 1:
                    var body = _open.Pop().TakeBody(_source.Text.Length);
                    AddDefinition(new TemplateDefinition(_source.Name, body), token.Span);
                    return new TemplateFile(_source, body, [.. _definitionOrder.Select(name => _definitions[name])]);
                case EndOfText:
                    throw _tokens.Fail("unexpected EOF", token.Span);
                default:
                    throw _tokens.Unexpected(token, "input");
            }
        }
    }

    private void ParseAction(TemplateToken delimiter)
    {
        var keyword = _tokens.NextNonSpace();
        if (keyword.Kind == Define && _open.Count == 1)
        {
            OpenDefine(delimiter);
            return;
        }
        _tokens.ActionLine = delimiter.Line;
        switch (keyword.Kind)
        {
            case Block:
                OpenBlockAction(delimiter);
                return;
            case If or With or TemplateTokenKind.Range:
                OpenControl(delimiter, keyword);
                return;
            case Else:
                ParseElse(delimiter);
                break;
            case End:
                ParseEnd(delimiter);
                break;
            case Break or Continue:
                ParseLoopControl(delimiter, keyword);
                break;
            case Template:
                ParseInvocation(delimiter);
                break;
            default:
                _tokens.StepBack();
                var pipeline = _pipelines.Parse("command");
                _open.Peek().Add(new TemplateAction(SpanFrom(delimiter), pipeline));
                break;
        }
        _tokens.ActionLine = 0;
    }

    private void OpenDefine(TemplateToken delimiter)
    {
        var outer = BeginScope();
        var name = _pipelines.ParseName("define clause");
        _tokens.Expect(RightDelimiter, "define clause");
        var block = new OpenBlock(Define, delimiter.Start) { Name = name, Outer = outer };
        block.BeginBody(null, _tokens.Previous.End);
        Open(block, delimiter);
    }

    private void OpenBlockAction(TemplateToken delimiter)
    {
        var name = _pipelines.ParseName("block clause");
        var pipeline = _pipelines.Parse("block clause");
        var block = new OpenBlock(Block, delimiter.Start) { Name = name, Outer = BeginScope() };
        block.BeginBody(pipeline, _tokens.Previous.End);
        Open(block, delimiter);
    }

    private void OpenControl(TemplateToken delimiter, TemplateToken keyword)
    {
        var variableCount = _pipelines.Variables.Count;
        var pipeline = _pipelines.Parse(keyword.Text);
        if (keyword.Kind == TemplateTokenKind.Range)
            _rangeDepth++;
        var block = new OpenBlock(keyword.Kind, delimiter.Start) { VariableCount = variableCount };
        block.BeginBody(pipeline, _tokens.Previous.End);
        Open(block, delimiter);
    }

    private void Open(OpenBlock block, TemplateToken delimiter)
    {
        _pipelines.Enter(delimiter);
        _open.Push(block);
    }

    private void ParseElse(TemplateToken delimiter)
    {
        var condition = _tokens.PeekNonSpace();
        if (condition.Kind is not (If or With))
            _tokens.Expect(RightDelimiter, "else");
        var block = _open.Peek();
        RejectInDefinition(block, "{{else}}", delimiter);
        if (block.IsInElse)
            throw _tokens.Fail("expected end; found {{else}}", SpanFrom(delimiter));
        if (block.Kind == TemplateTokenKind.Range)
            _rangeDepth--;
        block.EndBranch(delimiter.Start);
        if (condition.Kind == block.Kind)
        {
            // Go reads the condition as an action of its own.
            _tokens.ActionLine = 0;
            _tokens.Next();
            block.BeginBody(_pipelines.Parse(condition.Text), _tokens.Previous.End);
        }
        else
        {
            block.BeginElse(_tokens.Previous.End);
        }
    }

    private void ParseEnd(TemplateToken delimiter)
    {
        _tokens.Expect(RightDelimiter, "end");
        var end = _tokens.Previous.End;
        var block = _open.Peek();
        if (block.Kind == TemplateTokenKind.Text)
            throw _tokens.Fail("unexpected {{end}}", SpanFrom(delimiter));
        _open.Pop();
        _pipelines.Leave();
        if (block.Outer is { } outer)
        {
            _open.Peek().Add(CloseDefinition(block, delimiter.Start, end));
            EndScope(outer);
            return;
        }
        if (block.Kind == TemplateTokenKind.Range && !block.IsInElse)
            _rangeDepth--;
        _pipelines.Variables.Close(block.VariableCount);
        _open.Peek().Add(block.Close(delimiter.Start, end));
    }

    private TemplateNode CloseDefinition(OpenBlock block, int endStart, int end)
    {
        var name = block.Name!;
        var body = block.TakeBody(endStart);
        var span = TextSpan.FromBounds(block.Start, end);
        AddDefinition(new TemplateDefinition(name.Value, body), name.Span);
        return block.Pipeline is { } pipeline ? new TemplateBlock(span, name, pipeline, body) : new TemplateDefine(span, name, body);
    }

    private void AddDefinition(TemplateDefinition definition, TextSpan span)
    {
        if (_definitions.TryGetValue(definition.Name, out var earlier))
        {
            if (!earlier.Body.IsEmpty && !definition.Body.IsEmpty)
                throw _tokens.Fail("template: multiple definition of template " + GoFormat.Quote(definition.Name), span);
        }
        else
        {
            _definitionOrder.Add(definition.Name);
        }
        if (definition.Replaces(earlier))
            _definitions[definition.Name] = definition;
    }

    private void ParseLoopControl(TemplateToken delimiter, TemplateToken keyword)
    {
        var action = "{{" + keyword.Text + "}}";
        _tokens.Expect(RightDelimiter, action);
        var span = SpanFrom(delimiter);
        if (_rangeDepth == 0)
            throw _tokens.Fail(action + " outside {{range}}", span);
        _open.Peek().Add(keyword.Kind == Break ? new TemplateBreak(span, keyword.Start) : new TemplateContinue(span, keyword.Start));
    }

    private void ParseInvocation(TemplateToken delimiter)
    {
        var name = _pipelines.ParseName("template clause");
        TemplatePipeline? pipeline = null;
        if (_tokens.NextNonSpace().Kind != RightDelimiter)
        {
            _tokens.StepBack();
            pipeline = _pipelines.Parse("template clause");
        }
        _open.Peek().Add(new TemplateInvocation(SpanFrom(delimiter), name, pipeline));
    }

    private void RejectInDefinition(OpenBlock block, string action, TemplateToken delimiter)
    {
        var context = block.Kind switch
        {
            TemplateTokenKind.Text => "",
            Define => " in define clause",
            Block => " in block clause",
            _ => null,
        };
        if (context is null)
            return;
        // Go blames the line of the block itself.
        if (block.Kind == Block)
            _tokens.Line = block.Outer!.Line;
        throw _tokens.Fail($"unexpected {action}{context}", SpanFrom(delimiter));
    }

    private ParsingScope BeginScope()
    {
        var outer = new ParsingScope(_pipelines.Variables, _rangeDepth, _tokens.Line);
        _pipelines.Variables = new VariableScope();
        _rangeDepth = 0;
        _tokens.ActionLine = 0;
        return outer;
    }

    private void EndScope(ParsingScope outer)
    {
        _pipelines.Variables = outer.Variables;
        _rangeDepth = outer.RangeDepth;
    }

    private TextSpan SpanFrom(TemplateToken delimiter) => TextSpan.FromBounds(delimiter.Start, _tokens.Previous.End);

    private static TemplateComment ToComment(TemplateToken token)
    {
        var start = token.Start + token.Text.IndexOf("/*", StringComparison.Ordinal) + 2;
        var end = token.Start + token.Text.LastIndexOf("*/", StringComparison.Ordinal);
        var content = TextSpan.FromBounds(start, end);
        return new TemplateComment(token.Span, content, token.Text.Substring(start - token.Start, content.Length));
    }
}
