using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Functions;

/// <summary>Arithmetic on floats: decimal, so that 0.1 and 0.2 make 0.3.</summary>
internal static class DecimalFunctions
{
    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Variadic("addf", [Any], static (_, arguments) => Fold(default, arguments, static (a, b) => a + b)),
        BuiltInFunction.Create("add1f", [Any], static (_, arguments) => Fold(new GoDecimal(1, 0), arguments, static (a, b) => a + b)),
        BuiltInFunction.Variadic("subf", [Any, Any], static (_, arguments) => FoldRest(arguments, static (a, b) => a - b)),
        BuiltInFunction.Variadic("mulf", [Any, Any], static (_, arguments) => FoldRest(arguments, static (a, b) => a * b)),
        BuiltInFunction.Variadic("divf", [Any, Any], static (_, arguments) => FoldRest(arguments, static (a, b) => a / b)),
        BuiltInFunction.Variadic("maxf", [Any, Any], static (_, arguments) => FoldFloats(arguments, Math.Max)),
        BuiltInFunction.Variadic("minf", [Any, Any], static (_, arguments) => FoldFloats(arguments, Math.Min)),
        BuiltInFunction.Create("ceil", [Any], static (_, arguments) => new FloatValue(Math.Ceiling(GoCast.ToFloat64(arguments[0])))),
        BuiltInFunction.Create("floor", [Any], static (_, arguments) => new FloatValue(Math.Floor(GoCast.ToFloat64(arguments[0])))),
        BuiltInFunction.Variadic("round", [Any, Int, Float64], Round),
    ];

    private static FloatValue Fold(GoDecimal start, ReadOnlySpan<Value> values, Func<GoDecimal, GoDecimal, GoDecimal> combine)
    {
        foreach (var value in values)
            start = combine(start, GoDecimal.FromDouble(GoCast.ToFloat64(value)));
        return new FloatValue(start.ToDouble());
    }

    private static FloatValue FoldRest(ReadOnlySpan<Value> values, Func<GoDecimal, GoDecimal, GoDecimal> combine) =>
        Fold(GoDecimal.FromDouble(GoCast.ToFloat64(values[0])), values[1..], combine);

    private static FloatValue FoldFloats(ReadOnlySpan<Value> values, Func<double, double, double> combine)
    {
        var result = GoCast.ToFloat64(values[0]);
        foreach (var value in values[1..])
            result = combine(result, GoCast.ToFloat64(value));
        return new FloatValue(result);
    }

    private static FloatValue Round(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var places = ((IntegerValue)arguments[1]).Value;
        var threshold = arguments.Length > 2 ? ((FloatValue)arguments[2]).Value : 0.5;
        // Go takes the reciprocal for a negative exponent.
        var power = places < 0 ? 1 / Math.Pow(10, -(double)places) : Math.Pow(10, places);
        var scaled = power * GoCast.ToFloat64(arguments[0]);
        var rounded = scaled - Math.Truncate(scaled) >= threshold ? Math.Ceiling(scaled) : Math.Floor(scaled);
        return new FloatValue(rounded / power);
    }
}
