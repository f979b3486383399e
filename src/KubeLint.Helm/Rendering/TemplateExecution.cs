using KubeLint.Helm.Origins;
using KubeLint.Helm.Templates;
using KubeLint.Helm.Templates.Syntax;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Rendering;

/// <summary>The execution of one named template: walks its nodes and prints.</summary>
internal sealed class TemplateExecution
{
    private readonly NamedTemplate _template;
    private readonly TypedValue _data;
    private readonly TextBuilder _output;
    private readonly Frame? _frame;
    private readonly PipelineEvaluator _pipelines;
    private TextSpan _statement;
    private Condition? _condition;
    private HashSet<Origin>? _reads;

    /// <param name="interpreter">The rendering.</param>
    /// <param name="template">The template.</param>
    /// <param name="data">The dot, and <c>$</c>.</param>
    /// <param name="output">Takes what is printed.</param>
    /// <param name="frame">What executes the template; null for a file.</param>
    public TemplateExecution(Interpreter interpreter, NamedTemplate template, TypedValue data, TextBuilder output, Frame? frame)
    {
        Interpreter = interpreter;
        _template = template;
        _data = data;
        _output = output;
        _frame = frame;
        Node = template.Definition.Body;
        Variables = new VariableStack(data);
        _pipelines = new PipelineEvaluator(this);
    }

    /// <summary>What a node says of how to go on.</summary>
    private enum Flow
    {
        Next,
        Continue,
        Break,
    }

    public Interpreter Interpreter { get; }

    /// <summary>The node that messages name: before the first one the whole body, which they leave out.</summary>
    public TemplateNode Node { get; set; }

    public VariableStack Variables { get; }

    public TemplateSource Source => _template.Source;

    /// <summary>The place of <see cref="Node"/> as Go prints it.</summary>
    public string Location => $"{_template.Source.Name}:{_template.Source.GetGoPosition(Node.Position)}";

    /// <summary>The action or condition that is being executed.</summary>
    public Site StatementSite => SiteOf(_statement);

    /// <summary>Executes the whole template.</summary>
    public void Run()
    {
        try
        {
            ExecuteAll(_data, _template.Definition.Body);
        }
        catch (RenderLimitException error)
        {
            throw Fail(error.Message, isLimit: true);
        }
    }

    /// <summary>The failure of <see cref="Node"/>.</summary>
    public TemplateFailure Fail(string message, bool isLimit = false, string? chartMessage = null) =>
        new(Location, DescribePlace() + message, SiteOf(Node.Span), isLimit, chartMessage);

    /// <summary>What stands before a message about <see cref="Node"/>.</summary>
    public string DescribePlace()
    {
        var at = Node is TemplateList ? "" : $" at <{Node}>";
        return $"template: {Location}: executing {GoFormat.Quote(_template.Definition.Name)}{at}: ";
    }

    /// <summary>Takes down that a condition depends on a value.</summary>
    public void Read(Value value)
    {
        if (Interpreter.TracksOrigins)
            OriginReads.Add(ref _reads, value);
    }

    private Flow ExecuteAll(TypedValue dot, TemplateList list)
    {
        Interpreter.EnsureStack();
        foreach (var node in list.Nodes)
        {
            var flow = Execute(dot, node);
            if (flow != Flow.Next)
                return flow;
        }
        return Flow.Next;
    }

    private Flow Execute(TypedValue dot, TemplateNode node)
    {
        _statement = node.Span;
        // Messages print the node: none is ever about text, nor about a control structure as a whole.
        if (node is TemplateAction or TemplateInvocation or TemplateBlock)
            Node = node;
        Interpreter.Charge(1);
        switch (node)
        {
            case TemplateText text:
                Print(text);
                break;
            case TemplateAction action:
                Execute(dot, action);
                break;
            case TemplateConditional conditional:
                return Execute(dot, conditional);
            case TemplateRange range:
                return Execute(dot, range);
            case TemplateInvocation invocation:
                Invoke(dot, invocation.Name.Value, invocation.Pipeline);
                break;
            case TemplateBlock block:
                Invoke(dot, block.Name.Value, block.Pipeline);
                break;
            case TemplateBreak:
                return Flow.Break;
            case TemplateContinue:
                return Flow.Continue;
        }
        return Flow.Next;
    }

    private void Print(TemplateText node)
    {
        if (!Interpreter.TracksOrigins)
            _output.Append(node.Text);
        else if (_template.Source.Expanded is { } content)
            _output.Print(content.Slice(node.Span.Start, node.Span.Length), SiteOf(node.Span, isLiteral: true));
        else
            _output.Append(node.Text, null, 0, SiteOf(node.Span, isLiteral: true));
        Interpreter.CheckOutput(_output);
    }

    private void Execute(TypedValue dot, TemplateAction action)
    {
        var value = _pipelines.Evaluate(dot, action.Pipeline).Value;
        if (!action.Pipeline.Variables.IsEmpty)
            return;
        Interpreter.ChargeFor(value);
        var text = value.IsNil ? new TextValue(NoValue.Text, value.Origin) : GoPrinter.ToText(value);
        if (Interpreter.TracksOrigins)
            _output.Print(text, SiteOf(action.Span));
        else
            _output.Append(text.Text);
        Interpreter.CheckOutput(_output);
    }

    private Flow Execute(TypedValue dot, TemplateConditional conditional)
    {
        var variables = Variables.Count;
        var condition = _condition;
        var flow = Flow.Next;
        var isDone = false;
        foreach (var branch in conditional.Branches)
        {
            var value = EvaluateCondition(dot, branch.Pipeline);
            if (value.Value.IsTrue)
            {
                flow = ExecuteAll(conditional is TemplateWith ? value : dot, branch.Body);
                isDone = true;
                break;
            }
        }
        if (!isDone && conditional.Else is { } otherwise)
            flow = ExecuteAll(dot, otherwise);
        Variables.Close(variables);
        _condition = condition;
        return flow;
    }

    private Flow Execute(TypedValue dot, TemplateRange range)
    {
        var variables = Variables.Count;
        var condition = _condition;
        var flow = Flow.Next;
        var value = EvaluateCondition(dot, range.Pipeline).Value;
        if (value is IntegerValue && range.Pipeline.Variables.Length > 1)
            throw Fail($"can't use {value} to iterate over more than one variable");
        if (value is MapValue map)
            Interpreter.Charge(map.Count);
        var elements = MemberAccess.Enumerate(value) ?? throw Fail($"range can't iterate over {value}");
        var isEmpty = true;
        foreach (var (key, element) in elements)
        {
            isEmpty = false;
            if (ExecuteIteration(range, key, element) == Flow.Break)
                break;
        }
        if (isEmpty && range.Else is { } otherwise)
            flow = ExecuteAll(dot, otherwise);
        Variables.Close(variables);
        _condition = condition;
        return flow;
    }

    private Flow ExecuteIteration(TemplateRange range, TypedValue key, TypedValue element)
    {
        Interpreter.Charge(1);
        var variables = range.Pipeline.Variables;
        for (var i = 0; i < variables.Length; i++)
        {
            var value = i == variables.Length - 1 ? element : key;
            if (range.Pipeline.IsAssignment)
                Variables.Set(variables[i].Name, value);
            else
                Variables.SetTop(variables.Length - i, value);
        }
        var mark = Variables.Count;
        var flow = ExecuteAll(element, range.Body);
        Variables.Close(mark);
        return flow;
    }

    private TypedValue EvaluateCondition(TypedValue dot, TemplatePipeline pipeline)
    {
        _statement = pipeline.Span;
        var outerReads = _reads;
        _reads = null;
        var value = _pipelines.Evaluate(dot, pipeline);
        if (Interpreter.TracksOrigins)
        {
            OriginReads.Add(ref _reads, value.Value);
            _condition = new Condition(_template.Source, pipeline.Span, OriginReads.Of(_reads), _condition);
        }
        _reads = outerReads;
        return value;
    }

    private void Invoke(TypedValue dot, string name, TemplatePipeline? pipeline)
    {
        var template = Interpreter.Find(name) ?? throw Fail($"template {GoFormat.Quote(name)} not defined");
        var data = pipeline is null ? TypedValue.Invalid : _pipelines.Evaluate(dot, pipeline);
        Interpreter.Invoke(name, template, data, _output);
    }

    private Site SiteOf(TextSpan span, bool isLiteral = false) => new(_template.Source, span, isLiteral, _frame, _condition);
}
