using System.Collections.Immutable;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions;

/// <summary>What a function does. Its arguments fit its parameters; what it throws is a <see cref="FunctionException"/>.</summary>
/// <param name="context">The rendering that calls it.</param>
/// <param name="arguments">The arguments, those of a variadic parameter included.</param>
internal delegate Value FunctionBody(RenderContext context, ReadOnlySpan<Value> arguments);

/// <summary>A function or method that templates can call.</summary>
/// <param name="Name">The name.</param>
/// <param name="Parameters">Types of the parameters, the variadic one last.</param>
/// <param name="IsVariadic">Whether the last parameter takes any number of arguments, none included.</param>
/// <param name="Body">What it does. A result without origin gets the origins of the arguments.</param>
internal sealed record BuiltInFunction(string Name, ImmutableArray<ParameterType> Parameters, bool IsVariadic, FunctionBody Body)
{
    public static BuiltInFunction Create(string name, ImmutableArray<ParameterType> parameters, FunctionBody body) => new(name, parameters, false, body);

    /// <summary>A function whose last parameter takes any number of arguments.</summary>
    public static BuiltInFunction Variadic(string name, ImmutableArray<ParameterType> parameters, FunctionBody body) => new(name, parameters, true, body);
}

/// <summary>Go's type of a parameter. The interpreter checks arguments as text/template does and converts constants.</summary>
internal enum ParameterType
{
    /// <summary><c>interface{}</c>: anything, nil as <see cref="NilValue"/>.</summary>
    Any,

    /// <summary><c>reflect.Value</c>: anything; nil without a type is <see cref="NilValue.Untyped"/>.</summary>
    Reflected,

    /// <summary><c>string</c>: a <see cref="TextValue"/>.</summary>
    Text,

    /// <summary><c>int</c>: an <see cref="IntegerValue"/>.</summary>
    Int,

    /// <summary><c>int64</c>: an <see cref="IntegerValue"/>.</summary>
    Int64,

    /// <summary><c>float64</c>: a <see cref="FloatValue"/>.</summary>
    Float64,

    /// <summary><c>bool</c>: a <see cref="BooleanValue"/>.</summary>
    Boolean,

    /// <summary><c>map[string]interface{}</c>: a <see cref="MapValue"/>.</summary>
    Map,

    /// <summary><c>[]interface{}</c>: a <see cref="ListValue"/> of any element.</summary>
    List,

    /// <summary><c>[]string</c>: a <see cref="ListValue"/> of texts.</summary>
    TextList,

    /// <summary><c>time.Time</c>.</summary>
    Time,

    /// <summary>The certificate that <c>genCA</c> gives.</summary>
    Certificate,
}
