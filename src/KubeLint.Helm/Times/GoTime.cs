using System.Numerics;

namespace KubeLint.Helm.Times;

/// <summary>A point in time with the zone it is shown in: Go's <c>time.Time</c>.</summary>
/// <param name="Unix">Seconds since 1970.</param>
/// <param name="Nanosecond">Nanoseconds behind those.</param>
/// <param name="Zone">The zone.</param>
internal sealed record GoTime(long Unix, int Nanosecond, GoZone Zone)
{
    private const int SecondsPerDay = 86_400;
    private const int NanosecondsPerSecond = 1_000_000_000;

    /// <summary>How Go prints a time.</summary>
    public const string DefaultLayout = "2006-01-02 15:04:05.999999999 -0700 MST";

    /// <summary>Go's zero time, which is what a text becomes that is no time.</summary>
    public static GoTime Zero { get; } = FromCivil(1, 1, 1, 0, 0, GoZone.Utc);

    public CivilDate Date => CivilDate.FromDays(Day);

    public int Hour => SecondOfDay / 3600;

    public int Minute => SecondOfDay / 60 % 60;

    public int Second => SecondOfDay % 60;

    /// <summary>Days since Sunday.</summary>
    public int Weekday => (int)(((Day % 7) + 11) % 7);

    private long Day => (long)BigInteger.Divide((BigInteger)Unix + Zone.Offset - SecondOfDay, SecondsPerDay);

    private int SecondOfDay
    {
        get
        {
            var rest = (int)(((Unix % SecondsPerDay) + Zone.Offset) % SecondsPerDay);
            return rest < 0 ? rest + SecondsPerDay : rest;
        }
    }

    /// <summary>The time that clocks show in a zone.</summary>
    public static GoTime FromCivil(long year, long month, long day, int secondOfDay, int nanosecond, GoZone zone) =>
        new((CivilDate.ToDays(year, month, day) * SecondsPerDay) + secondOfDay - zone.Offset, nanosecond, zone);

    public GoTime Add(long nanoseconds)
    {
        var (seconds, rest) = Math.DivRem(Nanosecond + (nanoseconds % NanosecondsPerSecond), NanosecondsPerSecond);
        if (rest < 0)
        {
            seconds--;
            rest += NanosecondsPerSecond;
        }
        return this with { Unix = unchecked(Unix + (nanoseconds / NanosecondsPerSecond) + seconds), Nanosecond = (int)rest };
    }

    /// <summary>The same time of another day; a day that its month does not have counts into the next one.</summary>
    public GoTime AddDate(long years, long months, long days) =>
        FromCivil(Date.Year + years, Date.Month + months, Date.Day + days, SecondOfDay, Nanosecond, Zone);

    /// <summary>Nanoseconds since another time, or the most that Go's duration can hold.</summary>
    public long Since(GoTime other)
    {
        var difference = (((BigInteger)Unix - other.Unix) * NanosecondsPerSecond) + Nanosecond - other.Nanosecond;
        return (long)BigInteger.Max(long.MinValue, BigInteger.Min(long.MaxValue, difference));
    }

    public string Format(string layout) => GoTimeFormatter.Format(this, layout);

    public override string ToString() => Format(DefaultLayout);
}
