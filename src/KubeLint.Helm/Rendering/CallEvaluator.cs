using System.Globalization;
using KubeLint.Helm.Functions;
using KubeLint.Helm.Templates.Syntax;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary>Calls functions and methods: checks the number of arguments, evaluates them, and words what goes wrong.</summary>
internal sealed class CallEvaluator(TemplateExecution execution, PipelineEvaluator pipelines)
{
    /// <summary>Calls a function.</summary>
    /// <param name="dot">The dot.</param>
    /// <param name="function">The function or method.</param>
    /// <param name="node">What messages about the function's own error name.</param>
    /// <param name="arguments">The arguments that are written.</param>
    /// <param name="final">The value of the stage before, if any.</param>
    public TypedValue Call(TypedValue dot, BuiltInFunction function, TemplateNode node, ReadOnlySpan<TemplateOperand> arguments, TypedValue final)
    {
        CheckCount(function, arguments.Length, final);
        if (ReferenceEquals(function, ComparisonFunctions.And) || ReferenceEquals(function, ComparisonFunctions.Or))
            return ShortCircuit(dot, arguments, final, stopsAt: ReferenceEquals(function, ComparisonFunctions.Or));
        var values = new Value[arguments.Length + (final.IsMissing ? 0 : 1)];
        for (var i = 0; i < arguments.Length; i++)
            values[i] = pipelines.EvaluateArgument(dot, arguments[i], TypeOf(function, i));
        if (!final.IsMissing)
            values[^1] = pipelines.CheckType(final, TypeOf(function, values.Length - 1));
        if (ReferenceEquals(function, ComparisonFunctions.Call) && !values[0].IsNil)
            throw FailCall(node, arguments, values[0]);
        var result = Invoke(function, node, values);
        return new TypedValue(execution.Interpreter.TracksOrigins ? OriginReads.Attach(result, values) : result);
    }

    private void CheckCount(BuiltInFunction function, int written, TypedValue final)
    {
        var count = written + (final.IsMissing ? 0 : 1);
        var wanted = function.Parameters.Length - (function.IsVariadic ? 1 : 0);
        if (function.IsVariadic && count < wanted)
            throw execution.Fail(string.Create(CultureInfo.InvariantCulture, $"wrong number of args for {function.Name}: want at least {wanted} got {written}"));
        if (!function.IsVariadic && count != wanted)
            throw execution.Fail(string.Create(CultureInfo.InvariantCulture, $"wrong number of args for {function.Name}: want {wanted} got {count}"));
    }

    /// <summary><c>and</c> and <c>or</c> evaluate no operand behind the one that decides.</summary>
    private TypedValue ShortCircuit(TypedValue dot, ReadOnlySpan<TemplateOperand> arguments, TypedValue final, bool stopsAt)
    {
        Value value = NilValue.Instance;
        foreach (var argument in arguments)
        {
            value = pipelines.EvaluateArgument(dot, argument, ParameterType.Reflected);
            execution.Read(value);
            if (value.IsTrue == stopsAt)
                return new TypedValue(value);
        }
        return new TypedValue(final.IsMissing ? value : pipelines.CheckType(final, ParameterType.Reflected));
    }

    private Value Invoke(BuiltInFunction function, TemplateNode node, Value[] values)
    {
        try
        {
            foreach (var value in values)
                execution.Interpreter.ChargeFor(value);
            var result = function.Body(execution.Interpreter, values);
            execution.Interpreter.ChargeFor(result);
            return result;
        }
        catch (FunctionException error)
        {
            execution.Node = node;
            throw execution.Fail($"error calling {function.Name}: {error.Message}", chartMessage: error.IsOfChart ? error.Message : null);
        }
        catch (RenderLimitException error)
        {
            execution.Node = node;
            throw execution.Fail($"error calling {function.Name}: {error.Message}", isLimit: true);
        }
        catch (TemplateFailure failure) when (IsWrapped(failure, function, node))
        {
            throw;
        }
    }

    /// <summary>
    /// Adds the words of this call to a failure that passes it; always false. A filter, since each handler that throws again
    /// would keep the stack of all that it has left.
    /// </summary>
    private bool IsWrapped(TemplateFailure failure, BuiltInFunction function, TemplateNode node)
    {
        execution.Node = node;
        failure.Wrap(execution.DescribePlace() + $"error calling {function.Name}: ", execution.Location);
        return false;
    }

    private TemplateFailure FailCall(TemplateNode node, ReadOnlySpan<TemplateOperand> arguments, Value value)
    {
        var name = arguments.IsEmpty
            ? value is TextValue text ? text.Text : $"<{value.TypeName} Value>"
            : arguments[0] is TemplateParentheses parentheses ? parentheses.Pipeline.ToString() : arguments[0].ToString();
        execution.Node = node;
        return execution.Fail($"error calling call: non-function {name} of type {value.TypeName}");
    }

    private static ParameterType TypeOf(BuiltInFunction function, int index) => function.Parameters[Math.Min(index, function.Parameters.Length - 1)];
}
