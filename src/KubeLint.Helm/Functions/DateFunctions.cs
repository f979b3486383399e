using System.Globalization;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Times;
using KubeLint.Helm.Values;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Functions;

/// <summary>Functions on times. The clock stands still, and the local zone is universal time.</summary>
internal static class DateFunctions
{
    private const string HtmlLayout = "2006-01-02";
    private const string Local = "Local";

    private static readonly (long Size, string Unit)[] s_roundUnits =
    [
        (365 * 24 * GoDuration.Hour, "y"),
        (30 * 24 * GoDuration.Hour, "mo"),
        (24 * GoDuration.Hour, "d"),
        (GoDuration.Hour, "h"),
        (GoDuration.Minute, "m"),
        (GoDuration.Second, "s"),
    ];

    public static IEnumerable<BuiltInFunction> All =>
    [
        BuiltInFunction.Create("now", [], static (context, _) => new TimeValue(Now(context))),
        BuiltInFunction.Create("date", [Text, Any], static (context, arguments) => Format(context, TextOf(arguments[0]), arguments[1], Local)),
        BuiltInFunction.Create("dateInZone", [Text, Any, Text], static (context, arguments) => Format(context, TextOf(arguments[0]), arguments[1], TextOf(arguments[2]))),
        BuiltInFunction.Create("date_in_zone", [Text, Any, Text], static (context, arguments) => Format(context, TextOf(arguments[0]), arguments[1], TextOf(arguments[2]))),
        BuiltInFunction.Create("htmlDate", [Any], static (context, arguments) => Format(context, HtmlLayout, arguments[0], Local)),
        BuiltInFunction.Create("htmlDateInZone", [Any, Text], static (context, arguments) => Format(context, HtmlLayout, arguments[0], TextOf(arguments[1]))),
        BuiltInFunction.Create("dateModify", [Text, Time], ModifyOrKeep),
        BuiltInFunction.Create("date_modify", [Text, Time], ModifyOrKeep),
        BuiltInFunction.Create("mustDateModify", [Text, Time], static (_, arguments) => Modify(arguments)),
        BuiltInFunction.Create("must_date_modify", [Text, Time], static (_, arguments) => Modify(arguments)),
        BuiltInFunction.Create("toDate", [Text, Text], ParseOrZero),
        BuiltInFunction.Create("mustToDate", [Text, Text], static (_, arguments) => new TimeValue(GoTimeParser.Parse(TextOf(arguments[0]), TextOf(arguments[1])))),
        BuiltInFunction.Create("unixEpoch", [Time], static (_, arguments) => new TextValue(TimeOf(arguments[0]).Unix.ToString(CultureInfo.InvariantCulture))),
        BuiltInFunction.Create("ago", [Any], static (context, arguments) => new TextValue(GoDuration.Format(GoDuration.Round(Now(context).Since(ReadTime(context, arguments[0])), GoDuration.Second)))),
        BuiltInFunction.Create("duration", [Any], static (_, arguments) => new TextValue(GoDuration.Format(unchecked(Seconds(arguments[0]) * GoDuration.Second)))),
        BuiltInFunction.Create("durationRound", [Any], static (context, arguments) => new TextValue(RoundToUnit(ReadDuration(context, arguments[0])))),
    ];

    private static string TextOf(Value value) => ((TextValue)value).Text;

    private static GoTime TimeOf(Value value) => ((TimeValue)value).Time;

    private static GoTime Now(RenderContext context) => new(context.Now.ToUnixTimeSeconds(), (int)(context.Now.Ticks % TimeSpan.TicksPerSecond) * 100, GoZone.Utc);

    /// <summary>A time, or seconds since 1970; anything else is taken for now.</summary>
    private static GoTime ReadTime(RenderContext context, Value value) => value switch
    {
        TimeValue time => time.Time,
        IntegerValue { Kind: ValueKind.Int or ValueKind.Int64 } seconds => new GoTime(seconds.Value, 0, GoZone.Utc),
        _ => Now(context),
    };

    private static TextValue Format(RenderContext context, string layout, Value date, string location)
    {
        context.CheckTextLength(layout.Length);
        var time = ReadTime(context, date);
        return new TextValue((time with { Zone = GoZone.Find(location, time.Unix) }).Format(layout));
    }

    private static TimeValue Modify(ReadOnlySpan<Value> arguments) => new(TimeOf(arguments[1]).Add(GoDuration.Parse(TextOf(arguments[0]))));

    private static Value ModifyOrKeep(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        try
        {
            return Modify(arguments);
        }
        catch (FunctionException)
        {
            return arguments[1];
        }
    }

    private static TimeValue ParseOrZero(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        try
        {
            return new TimeValue(GoTimeParser.Parse(TextOf(arguments[0]), TextOf(arguments[1])));
        }
        catch (FunctionException)
        {
            return new TimeValue(GoTime.Zero);
        }
    }

    /// <summary>Sprig takes an <c>int64</c> and a text, but no <c>int</c>.</summary>
    private static long Seconds(Value value) => value switch
    {
        IntegerValue { Kind: ValueKind.Int64 } seconds => seconds.Value,
        TextValue text => GoCast.ParseDecimal(text.Text),
        _ => 0,
    };

    private static long ReadDuration(RenderContext context, Value value)
    {
        try
        {
            return value switch
            {
                TextValue text => GoDuration.Parse(text.Text),
                IntegerValue { Kind: ValueKind.Int64 } nanoseconds => nanoseconds.Value,
                TimeValue time => Now(context).Since(time.Time),
                _ => 0,
            };
        }
        catch (FunctionException)
        {
            return 0;
        }
    }

    private static string RoundToUnit(long duration)
    {
        var size = Int128.Abs(duration);
        foreach (var (unit, name) in s_roundUnits)
        {
            // Exactly one hour is sixty minutes to sprig.
            if (size > unit)
                return (size / unit).ToString(CultureInfo.InvariantCulture) + name;
        }
        return "0s";
    }
}
