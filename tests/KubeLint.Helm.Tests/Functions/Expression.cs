using System.Text;
using KubeLint.Helm.Functions;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Templates;
using KubeLint.Helm.Templates.Syntax;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Tests.Functions;

/// <summary>Evaluates templates of constants and calls, so that functions are tested without all else.</summary>
internal sealed class Expression(RenderContext context)
{
    private static readonly HashSet<string> s_names = [.. FunctionTable.Names, "list", "dict", "int64", "until", "len", "b64dec"];

    /// <summary>The text of a template, or <c>error calling f: message</c>.</summary>
    public static string Evaluate(string template)
    {
        var result = TemplateParser.Parse(new TemplateSource("t", new SourceFile("t.yaml", template)), s_names);
        Assert.Null(result.Error?.ToString());
        var expression = new Expression(new Call.Context());
        var text = new StringBuilder();
        try
        {
            foreach (var node in result.File!.Body.Nodes)
                text.Append(node is TemplateAction action ? expression.Print(action.Pipeline) : Assert.IsType<TemplateText>(node).Text);
        }
        catch (FunctionException e)
        {
            return $"error calling {expression.Name}: {e.Message}";
        }
        return text.ToString();
    }

    private string Name { get; set; } = "";

    private string Print(TemplatePipeline pipeline) => Evaluate(pipeline) is var value && value.IsNil ? "<no value>" : GoPrinter.ToText(value).Text;

    private Value Evaluate(TemplatePipeline pipeline)
    {
        Value? piped = null;
        foreach (var command in pipeline.Commands)
            piped = Evaluate(command, piped);
        return piped!;
    }

    private Value Evaluate(TemplateCommand command, Value? piped)
    {
        if (command.Operands[0] is not TemplateFunction called)
            return Evaluate(command.Operands[0], ParameterType.Any);
        var function = FunctionTable.Find(called.Name);
        var arguments = new List<Value>();
        foreach (var operand in command.Operands.Skip(1))
            arguments.Add(Evaluate(operand, function is null ? ParameterType.Any : function.Parameters[Math.Min(arguments.Count, function.Parameters.Length - 1)]));
        if (piped is not null)
            arguments.Add(piped);
        if (function is null)
            return Emulate(called.Name, arguments);
        Name = called.Name;
        return function.Body(context, [.. arguments]);
    }

    private Value Evaluate(TemplateOperand operand, ParameterType type) => operand switch
    {
        TemplateNil => NilValue.Instance,
        TemplateString text => new TextValue(text.Value),
        TemplateBoolean boolean => BooleanValue.Of(boolean.Value),
        TemplateParentheses parentheses => Evaluate(parentheses.Pipeline),
        TemplateFunction => Evaluate(new TemplateCommand(operand.Span, [operand]), null),
        TemplateNumber { Value.Int64: { } number } constant when type != ParameterType.Any || !constant.Text.AsSpan().ContainsAny(".e") || constant.Text.StartsWith('\'') || constant.Text.StartsWith("0x", StringComparison.Ordinal) =>
            new IntegerValue(number),
        TemplateNumber { Value.Float64: { } number } => new FloatValue(number),
        _ => throw new NotSupportedException(operand.ToString()),
    };

    /// <summary>Functions of other groups that tests of this one need.</summary>
    private static Value Emulate(string name, List<Value> arguments) => name switch
    {
        "list" => new ListValue([.. arguments]),
        "dict" => Call.ToValue(arguments.Chunk(2).ToDictionary(static pair => ((TextValue)pair[0]).Text, static pair => (object?)pair[1])),
        "int64" => new IntegerValue(((IntegerValue)arguments[0]).Value, ValueKind.Int64),
        "until" => new ListValue([.. Enumerable.Range(0, (int)((IntegerValue)arguments[0]).Value).Select(static i => new IntegerValue(i))], "int"),
        "len" => new IntegerValue(arguments[0] is TextValue text ? GoBytes.Length(text.Text) : ((ListValue)arguments[0]).Items.Length),
        "b64dec" => new TextValue(GoBytes.ToText(Convert.FromBase64String(((TextValue)arguments[0]).Text))),
        _ => throw new NotSupportedException(name),
    };
}
