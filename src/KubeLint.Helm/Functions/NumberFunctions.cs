using System.Globalization;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Functions;

/// <summary>Conversions to numbers, arithmetic, and ranges of integers. Integers wrap around as Go's do.</summary>
internal static class NumberFunctions
{
    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Create("int", [Any], static (_, arguments) => new IntegerValue(GoCast.ToInt64(arguments[0]), ValueKind.Int, arguments[0].Origin)),
        BuiltInFunction.Create("int64", [Any], static (_, arguments) => new IntegerValue(GoCast.ToInt64(arguments[0]), ValueKind.Int64, arguments[0].Origin)),
        BuiltInFunction.Create("float64", [Any], static (_, arguments) => new FloatValue(GoCast.ToFloat64(arguments[0]), arguments[0].Origin)),
        BuiltInFunction.Create("atoi", [Text], static (_, arguments) => new IntegerValue(GoCast.ParseDecimal(((TextValue)arguments[0]).Text), ValueKind.Int, arguments[0].Origin)),
        BuiltInFunction.Create("toDecimal", [Any], static (_, arguments) => new IntegerValue(GoCast.ParseOctal(GoPrinter.Print(arguments[0])), ValueKind.Int64, arguments[0].Origin)),
        BuiltInFunction.Variadic("add", [Any], static (_, arguments) => Fold(0, arguments, static (a, b) => unchecked(a + b))),
        BuiltInFunction.Create("add1", [Any], static (_, arguments) => Int64Of(unchecked(GoCast.ToInt64(arguments[0]) + 1))),
        BuiltInFunction.Create("sub", [Any, Any], static (_, arguments) => FoldRest(arguments, static (a, b) => unchecked(a - b))),
        BuiltInFunction.Variadic("mul", [Any, Any], static (_, arguments) => FoldRest(arguments, static (a, b) => unchecked(a * b))),
        BuiltInFunction.Create("div", [Any, Any], static (_, arguments) => FoldRest(arguments, Divide)),
        BuiltInFunction.Create("mod", [Any, Any], static (_, arguments) => FoldRest(arguments, Modulo)),
        BuiltInFunction.Variadic("max", [Any, Any], static (_, arguments) => FoldRest(arguments, Math.Max)),
        BuiltInFunction.Variadic("biggest", [Any, Any], static (_, arguments) => FoldRest(arguments, Math.Max)),
        BuiltInFunction.Variadic("min", [Any, Any], static (_, arguments) => FoldRest(arguments, Math.Min)),
        .. DecimalFunctions.All,
        BuiltInFunction.Create("until", [Int], Until),
        BuiltInFunction.Create("untilStep", [Int, Int, Int], static (context, arguments) => ListOf(Range(context, IntOf(arguments[0]), IntOf(arguments[1]), IntOf(arguments[2])))),
        BuiltInFunction.Variadic("seq", [Int], Sequence),
    ];

    private static long IntOf(Value value) => ((IntegerValue)value).Value;

    private static IntegerValue Int64Of(long value) => new(value, ValueKind.Int64);

    private static IntegerValue Fold(long start, ReadOnlySpan<Value> values, Func<long, long, long> combine)
    {
        foreach (var value in values)
            start = combine(start, GoCast.ToInt64(value));
        return Int64Of(start);
    }

    private static IntegerValue FoldRest(ReadOnlySpan<Value> values, Func<long, long, long> combine) => Fold(GoCast.ToInt64(values[0]), values[1..], combine);

    // The smallest number divided by -1 is itself in Go and an error in .NET.
    private static long Divide(long dividend, long divisor) => divisor switch
    {
        0 => throw new FunctionException("runtime error: integer divide by zero"),
        -1 => unchecked(-dividend),
        _ => dividend / divisor,
    };

    private static long Modulo(long dividend, long divisor) => divisor switch
    {
        0 => throw new FunctionException("runtime error: integer divide by zero"),
        -1 => 0,
        _ => dividend % divisor,
    };

    private static ListValue Until(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var stop = IntOf(arguments[0]);
        return ListOf(Range(context, 0, stop, stop < 0 ? -1 : 1));
    }

    private static TextValue Sequence(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var start = arguments.Length < 2 ? 1 : IntOf(arguments[0]);
        var end = arguments.Length == 0 ? 0 : IntOf(arguments[^1]);
        var direction = end < start ? -1 : 1;
        var step = arguments.Length == 3 ? IntOf(arguments[1]) : direction;
        if (arguments.Length is 0 or > 3 || (direction < 0 && step > 0))
            return TextValue.Empty;
        return new TextValue(string.Join(' ', Range(context, start, unchecked(end + direction), step).Select(static number => number.ToString(CultureInfo.InvariantCulture))));
    }

    private static ListValue ListOf(IEnumerable<long> numbers) => new([.. numbers.Select(static number => new IntegerValue(number))], "int");

    /// <summary>The numbers from <paramref name="start"/> until <paramref name="stop"/>; none where the step leads away from it.</summary>
    private static IEnumerable<long> Range(RenderContext context, long start, long stop, long step)
    {
        if (step == 0 || stop < start != step < 0)
            return [];
        var distance = Int128.Abs((Int128)stop - start);
        var width = Int128.Abs(step);
        var count = (distance + width - 1) / width;
        context.CheckListLength((long)Int128.Min(count, long.MaxValue));
        return Enumerable.Range(0, (int)count).Select(i => start + (i * step));
    }
}
