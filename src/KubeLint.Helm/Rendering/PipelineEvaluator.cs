using System.Collections.Immutable;
using KubeLint.Helm.Functions;
using KubeLint.Helm.Templates.Syntax;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary>Evaluates pipelines. In the order of Go, since the node that was reached last is what messages name.</summary>
internal sealed class PipelineEvaluator
{
    private readonly TemplateExecution _execution;
    private readonly CallEvaluator _calls;

    public PipelineEvaluator(TemplateExecution execution)
    {
        _execution = execution;
        _calls = new CallEvaluator(execution, this);
    }

    /// <summary>Evaluates a pipeline and declares or assigns its variables.</summary>
    public TypedValue Evaluate(TypedValue dot, TemplatePipeline pipeline)
    {
        Interpreter.EnsureStack();
        _execution.Node = pipeline;
        var value = TypedValue.Missing;
        foreach (var command in pipeline.Commands)
            value = EvaluateCommand(dot, command, value).Concrete;
        foreach (var variable in pipeline.Variables)
        {
            if (pipeline.IsAssignment)
                _execution.Variables.Set(variable.Name, value);
            else
                _execution.Variables.Push(variable.Name, value);
        }
        return value;
    }

    /// <summary>Evaluates an argument for a parameter.</summary>
    public Value EvaluateArgument(TypedValue dot, TemplateOperand argument, ParameterType type)
    {
        _execution.Node = argument is TemplateParentheses parentheses ? parentheses.Pipeline : argument;
        switch (argument)
        {
            case TemplateNil:
                return ParameterTypes.CanBeNil(type) ? ParameterTypes.ZeroOf(type) : throw _execution.Fail($"cannot assign nil to {ParameterTypes.NameOf(type)}");
            case TemplateBoolean or TemplateNumber or TemplateString:
                return ParameterTypes.FromConstant(argument, type, out var error) ?? throw _execution.Fail(error);
            default:
                return CheckType(EvaluateOperand(dot, argument), type);
        }
    }

    /// <summary>A value as a parameter takes it.</summary>
    public Value CheckType(TypedValue value, ParameterType type)
    {
        if (value.IsInvalid)
        {
            if (!ParameterTypes.CanBeNil(type))
                throw _execution.Fail($"invalid value; expected {ParameterTypes.NameOf(type)}");
            return type == ParameterType.Any ? value.Value : ParameterTypes.ZeroOf(type);
        }
        if (ParameterTypes.IsAssignable(value.Value, type))
            return type == ParameterType.Map ? ((MapValue)value.Value).As(MapValue.AnyType) : value.Value;
        var typeName = value.Value.IsNil ? value.TypeName : value.Value.TypeName;
        throw _execution.Fail($"wrong type for value; expected {ParameterTypes.NameOf(type)}; got {typeName}");
    }

    private TypedValue EvaluateCommand(TypedValue dot, TemplateCommand command, TypedValue final)
    {
        var arguments = command.Operands.AsSpan()[1..];
        switch (command.Operands[0])
        {
            case TemplateField field:
                _execution.Node = field;
                return EvaluateFields(dot, dot, field, field.Names, arguments, final);
            case TemplateChain chain:
                return EvaluateChain(dot, chain, arguments, final);
            case TemplateFunction function:
                return EvaluateFunction(dot, function, command, arguments, final);
            case TemplateParentheses parentheses:
                CheckNotCalled(command, final);
                return Evaluate(dot, parentheses.Pipeline);
            case TemplateVariable variable:
                return EvaluateVariable(dot, variable, command, final);
            case var constant:
                _execution.Node = constant;
                CheckNotCalled(command, final);
                if (constant is TemplateDot)
                    return dot;
                if (constant is TemplateNil)
                    throw _execution.Fail("nil is not a command");
                return new TypedValue(ConstantValue.Create(constant, out var error) ?? throw _execution.Fail(error));
        }
    }

    /// <summary>Evaluates an operand that is no constant and gets no arguments.</summary>
    private TypedValue EvaluateOperand(TypedValue dot, TemplateOperand operand)
    {
        switch (operand)
        {
            case TemplateDot:
                return dot;
            case TemplateField field:
                return EvaluateFields(dot, dot, field, field.Names, [], TypedValue.Missing);
            case TemplateVariable variable:
                return EvaluateVariable(dot, variable, null, TypedValue.Missing);
            case TemplateParentheses parentheses:
                return Evaluate(dot, parentheses.Pipeline);
            case TemplateFunction function:
                return EvaluateFunction(dot, function, function, [], TypedValue.Missing);
            default:
                return EvaluateChain(dot, (TemplateChain)operand, [], TypedValue.Missing);
        }
    }

    private TypedValue EvaluateFunction(TypedValue dot, TemplateFunction function, TemplateNode node, ReadOnlySpan<TemplateOperand> arguments, TypedValue final)
    {
        _execution.Node = function;
        var found = FunctionTable.Find(function.Name) ?? throw _execution.Fail($"{GoFormat.Quote(function.Name)} is not a defined function");
        return _calls.Call(dot, found, node, arguments, final);
    }

    private TypedValue EvaluateChain(TypedValue dot, TemplateChain chain, ReadOnlySpan<TemplateOperand> arguments, TypedValue final)
    {
        _execution.Node = chain;
        _execution.Node = chain.Operand is TemplateParentheses parentheses ? parentheses.Pipeline : chain.Operand;
        var receiver = EvaluateOperand(dot, chain.Operand);
        return EvaluateFields(dot, receiver, chain, chain.Fields, arguments, final);
    }

    private TypedValue EvaluateVariable(TypedValue dot, TemplateVariable variable, TemplateCommand? command, TypedValue final)
    {
        _execution.Node = variable;
        var value = _execution.Variables.Get(variable.Name);
        if (!variable.Fields.IsEmpty)
            return EvaluateFields(dot, value, variable, variable.Fields, command is null ? [] : command.Operands.AsSpan()[1..], final);
        if (command is not null)
            CheckNotCalled(command, final);
        return value;
    }

    /// <summary>Walks along fields; the last one can be a method with arguments.</summary>
    private TypedValue EvaluateFields(
        TypedValue dot, TypedValue receiver, TemplateOperand node, ImmutableArray<string> names, ReadOnlySpan<TemplateOperand> arguments, TypedValue final)
    {
        for (var i = 0; i < names.Length - 1; i++)
            receiver = EvaluateField(dot, receiver, node, names[i], [], TypedValue.Missing);
        return EvaluateField(dot, receiver, node, names[^1], arguments, final);
    }

    private TypedValue EvaluateField(TypedValue dot, TypedValue receiver, TemplateOperand node, string name, ReadOnlySpan<TemplateOperand> arguments, TypedValue final)
    {
        if (receiver.IsInvalid)
            return TypedValue.Invalid;
        if (receiver.Value.IsNil)
            throw _execution.Fail($"nil pointer evaluating {receiver.TypeName}.{name}");
        if (MemberAccess.FindMethod(receiver.Value, name) is { } method)
            return _calls.Call(dot, method, node, arguments, final);
        var hasArguments = !arguments.IsEmpty || !final.IsMissing;
        switch (receiver.Value)
        {
            case MapValue when hasArguments:
                throw _execution.Fail($"{name} is not a method but has arguments");
            case MapValue map:
                return MemberAccess.GetEntry(map, name);
            case StructValue structure when structure.FindField(name) is { } field:
                return hasArguments ? throw _execution.Fail($"{name} has arguments but cannot be invoked as function") : new TypedValue(field);
            default:
                throw _execution.Fail($"can't evaluate field {name} in type {receiver.TypeName}");
        }
    }

    private void CheckNotCalled(TemplateCommand command, TypedValue final)
    {
        if (command.Operands.Length == 1 && final.IsMissing)
            return;
        var operand = command.Operands[0];
        throw _execution.Fail($"can't give argument to non-function {(operand is TemplateParentheses parentheses ? parentheses.Pipeline : operand)}");
    }
}
