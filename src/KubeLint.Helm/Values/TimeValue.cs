using System.Collections.Immutable;
using KubeLint.Helm.Functions;
using KubeLint.Helm.Times;
using static KubeLint.Helm.Functions.ParameterType;

namespace KubeLint.Helm.Values;

/// <summary>A <c>time.Time</c> with the methods that templates use.</summary>
internal sealed class TimeValue(GoTime time) : StructValue("time.Time")
{
    private const string JsonLayout = "2006-01-02T15:04:05.999999999Z07:00";

    public GoTime Time { get; } = time;

    public override IReadOnlyList<KeyValuePair<string, Value>> Fields => [];

    public override TextValue Text => new(Time.ToString());

    public override Value JsonForm => new TextValue(Time.Format(JsonLayout));

    public override bool IsEqualTo(StructValue other) => other is TimeValue value && value.Time == Time;

    public override BuiltInFunction? FindMethod(string name)
    {
        if (FindPart(name) is { } part)
            return BuiltInFunction.Create(name, [], (_, _) => part);
        (ImmutableArray<ParameterType> Parameters, FunctionBody Body)? method = name switch
        {
            "Format" => ([ParameterType.Text], (_, arguments) => new TextValue(Time.Format(((TextValue)arguments[0]).Text))),
            "AddDate" => ([Int, Int, Int], (_, arguments) => new TimeValue(Time.AddDate(Number(arguments[0]), Number(arguments[1]), Number(arguments[2])))),
            "Add" => ([Any], (_, arguments) => new TimeValue(Time.Add(Number(arguments[0])))),
            "Sub" => ([ParameterType.Time], (_, arguments) => new DurationValue(Time.Since(Other(arguments[0])))),
            "After" => ([ParameterType.Time], (_, arguments) => BooleanValue.Of(Compare(arguments[0]) > 0)),
            "Before" => ([ParameterType.Time], (_, arguments) => BooleanValue.Of(Compare(arguments[0]) < 0)),
            "Equal" => ([ParameterType.Time], (_, arguments) => BooleanValue.Of(Compare(arguments[0]) == 0)),
            _ => null,
        };
        return method is { } found ? BuiltInFunction.Create(name, found.Parameters, found.Body) : null;
    }

    /// <summary>What a method without parameters gives.</summary>
    private Value? FindPart(string name) => name switch
    {
        "Year" => new IntegerValue(Time.Date.Year),
        "Month" => new NamedIntegerValue("time.Month", Time.Date.Month, TimeNames.Months[Time.Date.Month - 1]),
        "Day" => new IntegerValue(Time.Date.Day),
        "Weekday" => new NamedIntegerValue("time.Weekday", Time.Weekday, TimeNames.Weekdays[Time.Weekday]),
        "YearDay" => new IntegerValue(Time.Date.DayOfYear),
        "Hour" => new IntegerValue(Time.Hour),
        "Minute" => new IntegerValue(Time.Minute),
        "Second" => new IntegerValue(Time.Second),
        "Nanosecond" => new IntegerValue(Time.Nanosecond),
        "Unix" => new IntegerValue(Time.Unix, ValueKind.Int64),
        "UnixMilli" => new IntegerValue(UnixIn(GoDuration.Millisecond), ValueKind.Int64),
        "UnixMicro" => new IntegerValue(UnixIn(GoDuration.Microsecond), ValueKind.Int64),
        "UnixNano" => new IntegerValue(UnixIn(1), ValueKind.Int64),
        "IsZero" => BooleanValue.Of(Time.Unix == GoTime.Zero.Unix && Time.Nanosecond == 0),
        "UTC" or "Local" => new TimeValue(Time with { Zone = GoZone.Utc }),
        "String" => Text,
        _ => null,
    };

    private static long Number(Value value) => value switch
    {
        DurationValue duration => duration.Nanoseconds,
        IntegerValue integer => integer.Value,
        _ => throw new FunctionException($"wrong type for value; expected time.Duration; got {value.TypeName}"),
    };

    private static GoTime Other(Value value) => ((TimeValue)value).Time;

    private int Compare(Value other) => (Time.Unix, Time.Nanosecond).CompareTo((Other(other).Unix, Other(other).Nanosecond));

    private long UnixIn(long unit) => unchecked((Time.Unix * (GoDuration.Second / unit)) + (Time.Nanosecond / unit));
}
