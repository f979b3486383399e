using KubeLint.Helm.Times;

namespace KubeLint.Helm.Values;

/// <summary>A <c>time.Duration</c>, in nanoseconds.</summary>
internal sealed class DurationValue(long nanoseconds) : StructValue("time.Duration", ValueKind.Int64)
{
    public long Nanoseconds { get; } = nanoseconds;

    public override bool IsTrue => Nanoseconds != 0;

    public override IReadOnlyList<KeyValuePair<string, Value>> Fields => [];

    public override TextValue Text => new(GoDuration.Format(Nanoseconds));

    public override Value JsonForm => new IntegerValue(Nanoseconds, ValueKind.Int64);

    public override bool IsEqualTo(StructValue other) => other is DurationValue duration && duration.Nanoseconds == Nanoseconds;

    public override Functions.BuiltInFunction? FindMethod(string name) => name switch
    {
        "Nanoseconds" => Getter(name, Integer(1)),
        "Microseconds" => Getter(name, Integer(GoDuration.Microsecond)),
        "Milliseconds" => Getter(name, Integer(GoDuration.Millisecond)),
        "Seconds" => Getter(name, Float(GoDuration.Second)),
        "Minutes" => Getter(name, Float(GoDuration.Minute)),
        "Hours" => Getter(name, Float(GoDuration.Hour)),
        "String" => Getter(name, Text),
        _ => null,
    };

    private static Functions.BuiltInFunction Getter(string name, Value value) => Functions.BuiltInFunction.Create(name, [], (_, _) => value);

    private IntegerValue Integer(long unit) => new(Nanoseconds / unit, ValueKind.Int64);

    private FloatValue Float(long unit) => new(GoDuration.In(Nanoseconds, unit));
}
