using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using KubeLint.Helm.Templates.Syntax;
using KubeLint.Yaml.Text;
using static KubeLint.Helm.Templates.TemplateTokenKind;

namespace KubeLint.Helm.Templates;

/// <summary>Parses what stands between delimiters.</summary>
/// <param name="tokens">The tokens, which are read as far as a pipeline reaches.</param>
/// <param name="functions">Names of all functions.</param>
internal sealed class PipelineParser(TokenReader tokens, IReadOnlySet<string> functions)
{
    /// <summary>How many control structures and parentheses are open.</summary>
    private int _depth;

    /// <summary>The variables at the place that is parsed.</summary>
    public VariableScope Variables { get; set; } = new();

    /// <summary>Parses a pipeline and the token that ends it.</summary>
    /// <param name="context">What the pipeline belongs to, as messages name it.</param>
    /// <param name="end">The token that ends it.</param>
    public TemplatePipeline Parse(string context, TemplateTokenKind end = RightDelimiter)
    {
        var start = tokens.PeekNonSpace().Start;
        var (variables, isAssignment, spanEnd) = ParseVariables(context);
        var commands = ImmutableArray.CreateBuilder<TemplateCommand>(1);
        while (true)
        {
            var token = tokens.NextNonSpace();
            if (token.Kind == end)
                break;
            if (!IsOperandStart(token.Kind))
                throw tokens.Unexpected(token, context);
            tokens.StepBack();
            commands.Add(ParseCommand());
        }
        if (commands.Count == 0)
            throw tokens.Fail("missing value for " + context, tokens.Previous.Span);
        CheckStages(commands);
        spanEnd = Math.Max(spanEnd, commands[^1].Span.End);
        return new TemplatePipeline(TextSpan.FromBounds(start, spanEnd), start, variables, isAssignment, commands.DrainToImmutable());
    }

    /// <summary>Parses the name of a template.</summary>
    public TemplateString ParseName(string context)
    {
        var token = tokens.NextNonSpace();
        return token.Kind is TemplateTokenKind.String or RawString ? ToString(token) : throw tokens.Unexpected(token, context);
    }

    /// <summary>Enters a control structure or parentheses.</summary>
    public void Enter(TemplateToken opening)
    {
        _depth++;
        // The second condition matters where a host parses on a thread with a small stack.
        if (_depth > TemplateParser.MaximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw tokens.Fail(string.Create(CultureInfo.InvariantCulture, $"nested deeper than {TemplateParser.MaximumDepth} levels"), opening.Span);
    }

    public void Leave() => _depth--;

    /// <summary>Reads declared or assigned variables; a variable that neither sign follows is left for the command.</summary>
    private (ImmutableArray<TemplateVariable> Variables, bool IsAssignment, int End) ParseVariables(string context)
    {
        var variables = ImmutableArray<TemplateVariable>.Empty;
        while (tokens.PeekNonSpace().Kind == Variable)
        {
            var mark = tokens.Mark();
            var token = tokens.Next();
            var next = tokens.PeekNonSpace();
            var isComma = next is { Kind: Character, Text: "," };
            if (next.Kind is not (Assign or Declare) && !isComma)
            {
                tokens.Return(mark);
                break;
            }
            tokens.Next();
            variables = variables.Add(new TemplateVariable(token.Span, token.Start, token.Text, []));
            Variables.Declare(token.Text);
            if (!isComma)
                return (variables, next.Kind == Assign, next.End);
            if (context != "range" || variables.Length > 1)
                throw tokens.Fail("too many declarations in " + context, token.Span);
            if (tokens.PeekNonSpace().Kind is not (Variable or RightDelimiter or RightParenthesis))
                throw tokens.Fail("range can only initialize variables", tokens.Peek().Span);
        }
        return (variables, false, 0);
    }

    /// <summary>Only a pipeline's first command can be a constant or the dot.</summary>
    private void CheckStages(ImmutableArray<TemplateCommand>.Builder commands)
    {
        for (var i = 1; i < commands.Count; i++)
        {
            if (commands[i].Operands[0] is TemplateBoolean or TemplateDot or TemplateNil or TemplateNumber or TemplateString)
                throw tokens.Fail(string.Create(CultureInfo.InvariantCulture, $"non executable command in pipeline stage {i + 1}"), commands[i].Span);
        }
    }

    /// <summary>Parses operands up to a pipe, which is taken, or the end of the pipeline, which is left.</summary>
    private TemplateCommand ParseCommand()
    {
        var operands = ImmutableArray.CreateBuilder<TemplateOperand>();
        while (true)
        {
            tokens.PeekNonSpace();
            if (ParseOperand() is { } operand)
                operands.Add(operand);
            var token = tokens.Next();
            if (token.Kind == Space)
                continue;
            if (token.Kind is RightDelimiter or RightParenthesis)
                tokens.StepBack();
            else if (token.Kind != Pipe)
                throw tokens.Unexpected(token, "operand");
            break;
        }
        var span = TextSpan.FromBounds(operands[0].Span.Start, operands[^1].Span.End);
        return new TemplateCommand(span, operands.DrainToImmutable());
    }

    private TemplateOperand? ParseOperand()
    {
        var operand = ParseTerm();
        return operand is null || tokens.Peek().Kind != Field ? operand : ParseFields(operand);
    }

    private TemplateOperand ParseFields(TemplateOperand operand)
    {
        var position = tokens.Peek().Start;
        var fields = ImmutableArray.CreateBuilder<string>();
        while (tokens.Peek().Kind == Field)
            fields.Add(tokens.Next().Text[1..]);
        var span = TextSpan.FromBounds(operand.Span.Start, tokens.Previous.End);
        return operand switch
        {
            TemplateField field => new TemplateField(span, position, [.. field.Names, .. fields]),
            TemplateVariable variable => new TemplateVariable(span, position, variable.Name, fields.DrainToImmutable()),
            TemplateFunction or TemplateParentheses => new TemplateChain(span, position, operand, fields.DrainToImmutable()),
            _ => throw tokens.Fail("unexpected . after term " + GoFormat.Quote(operand.ToString()), span),
        };
    }

    private TemplateOperand? ParseTerm()
    {
        var token = tokens.NextNonSpace();
        switch (token.Kind)
        {
            case Identifier:
                return ToFunction(token);
            case Dot:
                return new TemplateDot(token.Span);
            case Nil:
                return new TemplateNil(token.Span);
            case Variable:
                return ToVariable(token);
            case Field:
                return new TemplateField(token.Span, token.Start, [token.Text[1..]]);
            case TemplateTokenKind.Boolean:
                return new TemplateBoolean(token.Span, token.Text == "true");
            case CharacterConstant or Complex or Number:
                return ToNumber(token);
            case LeftParenthesis:
                return ParseParentheses(token);
            case TemplateTokenKind.String or RawString:
                return ToString(token);
            default:
                tokens.StepBack();
                return null;
        }
    }

    private TemplateParentheses ParseParentheses(TemplateToken opening)
    {
        Enter(opening);
        var pipeline = Parse("parenthesized pipeline", RightParenthesis);
        Leave();
        return new TemplateParentheses(TextSpan.FromBounds(opening.Start, tokens.Previous.End), pipeline);
    }

    private TemplateFunction ToFunction(TemplateToken token) => functions.Contains(token.Text)
        ? new TemplateFunction(token.Span, token.Text)
        : throw tokens.Fail($"function {GoFormat.Quote(token.Text)} not defined", token.Span);

    private TemplateVariable ToVariable(TemplateToken token) => Variables.Contains(token.Text)
        ? new TemplateVariable(token.Span, token.Start, token.Text, [])
        : throw tokens.Fail("undefined variable " + GoFormat.Quote(token.Text), token.Span);

    private TemplateNumber ToNumber(TemplateToken token)
    {
        string? error;
        var value = token.Kind switch
        {
            CharacterConstant => GoLiteral.UnquoteCharacter(token.Text, out error) is { } character ? GoNumber.FromCharacter(character) : null,
            Complex => GoNumberParser.ParseComplex(token.Text, out error),
            _ => GoNumberParser.Parse(token.Text, out error),
        };
        return value is not null ? new TemplateNumber(token.Span, token.Text, value) : throw tokens.Fail(error!, token.Span);
    }

    private TemplateString ToString(TemplateToken token) => GoLiteral.UnquoteString(token.Text) is { } value
        ? new TemplateString(token.Span, token.Text, value)
        : throw tokens.Fail("invalid syntax", token.Span);

    private static bool IsOperandStart(TemplateTokenKind kind) => kind is TemplateTokenKind.Boolean or CharacterConstant or Complex or Dot or Field or Identifier
        or Number or Nil or RawString or TemplateTokenKind.String or Variable or LeftParenthesis;
}
