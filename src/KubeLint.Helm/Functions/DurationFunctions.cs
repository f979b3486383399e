using KubeLint.Helm.Templates;
using KubeLint.Helm.Times;
using KubeLint.Helm.Values;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Functions;

/// <summary>Helm 4's functions on durations. What is none counts as zero, save for <c>mustToDuration</c>.</summary>
internal static class DurationFunctions
{
    private const double MaxSeconds = long.MaxValue / (double)GoDuration.Second;
    private const double HoursPerDay = 24;
    private const double DaysPerWeek = 7;

    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Create("mustToDuration", [Any], static (_, arguments) => new DurationValue(Read(arguments[0]))),
        BuiltInFunction.Create("durationSeconds", [Any], static (_, arguments) => new FloatValue(GoDuration.In(ReadOrZero(arguments[0]), GoDuration.Second))),
        BuiltInFunction.Create("durationMilliseconds", [Any], static (_, arguments) => new IntegerValue(ReadOrZero(arguments[0]) / GoDuration.Millisecond, ValueKind.Int64)),
        BuiltInFunction.Create("durationMicroseconds", [Any], static (_, arguments) => new IntegerValue(ReadOrZero(arguments[0]) / GoDuration.Microsecond, ValueKind.Int64)),
        BuiltInFunction.Create("durationNanoseconds", [Any], static (_, arguments) => new IntegerValue(ReadOrZero(arguments[0]), ValueKind.Int64)),
        BuiltInFunction.Create("durationMinutes", [Any], static (_, arguments) => new FloatValue(GoDuration.In(ReadOrZero(arguments[0]), GoDuration.Minute))),
        BuiltInFunction.Create("durationHours", [Any], static (_, arguments) => new FloatValue(Hours(arguments[0]))),
        BuiltInFunction.Create("durationDays", [Any], static (_, arguments) => new FloatValue(Hours(arguments[0]) / HoursPerDay)),
        BuiltInFunction.Create("durationWeeks", [Any], static (_, arguments) => new FloatValue(Hours(arguments[0]) / HoursPerDay / DaysPerWeek)),
        BuiltInFunction.Create("durationRoundTo", [Any, Any], static (_, arguments) => Adjust(arguments, GoDuration.Round)),
        BuiltInFunction.Create("durationTruncateTo", [Any, Any], static (_, arguments) => Adjust(arguments, GoDuration.Truncate)),
    ];

    private static double Hours(Value value) => GoDuration.In(ReadOrZero(value), GoDuration.Hour);

    private static long ReadOrZero(Value value)
    {
        try
        {
            return Read(value);
        }
        catch (FunctionException)
        {
            return 0;
        }
    }

    private static DurationValue Adjust(ReadOnlySpan<Value> arguments, Func<long, long, long> adjust) =>
        new(adjust(ReadOrZero(arguments[0]), ReadOrZero(arguments[1])));

    /// <summary>Nanoseconds of a duration, of its text, or of a number of seconds.</summary>
    private static long Read(Value value) => value switch
    {
        DurationValue duration => duration.Nanoseconds,
        TextValue text => ReadText(text.Text),
        NilValue => throw new FunctionException("invalid duration"),
        IntegerValue { Kind: ValueKind.Uint64, Value: < 0 } integer => throw new FunctionException(FormattableString.Invariant($"duration seconds overflow: {(ulong)integer.Value}")),
        IntegerValue integer => ReadSeconds(integer.Value),
        FloatValue number => ReadSeconds(number.Value),
        _ => throw new FunctionException("unsupported duration type " + value.TypeName),
    };

    private static long ReadText(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            throw new FunctionException("empty duration");
        try
        {
            return GoDuration.Parse(trimmed);
        }
        catch (FunctionException)
        {
            return GoNumberParser.ParseFloat(trimmed) is { } seconds ? ReadSeconds(seconds) : throw new FunctionException("could not parse duration " + GoFormat.Quote(text));
        }
    }

    private static long ReadSeconds(long seconds)
    {
        if (seconds is > long.MaxValue / GoDuration.Second or < long.MinValue / GoDuration.Second)
            throw new FunctionException(FormattableString.Invariant($"duration seconds overflow: {seconds}"));
        return seconds * GoDuration.Second;
    }

    private static long ReadSeconds(double seconds)
    {
        if (!double.IsFinite(seconds))
            throw new FunctionException("invalid duration seconds: " + GoFormat.Float(seconds, 21));
        if (Math.Abs(seconds) > MaxSeconds)
            throw new FunctionException("duration seconds overflow: " + GoFormat.Float(seconds, 21));
        return GoCast.Truncate(seconds * GoDuration.Second);
    }
}
