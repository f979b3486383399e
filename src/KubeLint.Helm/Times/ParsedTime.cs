using System.Globalization;

namespace KubeLint.Helm.Times;

/// <summary>What was read of a time so far.</summary>
internal sealed class ParsedTime
{
    public int Year;
    public int Month = -1;
    public int Day = -1;
    public int YearDay = -1;
    public int Hour;
    public int Minute;
    public int Second;

    public int Nanosecond { get; set; }

    public bool IsMorning { get; set; }

    public bool IsAfternoon { get; set; }

    public GoZone? Zone { get; set; }

    public string ZoneName { get; set; } = "";

    public int? Offset { get; set; }

    /// <summary>The part whose number is too large; null where none is.</summary>
    public string? OutOfRange { get; private set; }

    /// <summary>Notes that a part is out of range; what comes behind it is of no interest then.</summary>
    public bool Check(bool isInRange, string part)
    {
        OutOfRange ??= isInRange ? null : part;
        return true;
    }

    /// <summary>Two digits stand for 1969 to 2068.</summary>
    public bool CompleteYear()
    {
        Year += Year >= 69 ? 1900 : 2000;
        return true;
    }

    /// <summary>The time, or null.</summary>
    /// <param name="problem">What is wrong, in Go's wording.</param>
    public GoTime? ToTime(out string problem)
    {
        problem = ResolveDay();
        if (problem.Length > 0)
            return null;
        if (IsAfternoon && Hour < 12)
            Hour += 12;
        else if (IsMorning && Hour == 12)
            Hour = 0;
        var second = (((Hour * 60) + Minute) * 60) + Second;
        if (Zone is not null || (Offset is null && ZoneName.Length == 0))
            return GoTime.FromCivil(Year, Month, Day, second, Nanosecond, Zone ?? GoZone.Utc);
        if (Offset is { } offset)
            return GoTime.FromCivil(Year, Month, Day, second, Nanosecond, offset == 0 && ZoneName.Length == 0 ? GoZone.Utc : new GoZone(ZoneName, offset));
        // Go makes up a zone for a name that means nothing here: the time counts as universal, and only "GMT+3" shifts what is shown.
        var shift = ZoneName.Length > 3 && ZoneName.StartsWith("GMT", StringComparison.Ordinal)
            ? int.Parse(ZoneName.AsSpan(3), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) * 3600
            : 0;
        return GoTime.FromCivil(Year, Month, Day, second, Nanosecond, GoZone.Utc) with { Zone = new GoZone(ZoneName, shift) };
    }

    private string ResolveDay()
    {
        if (YearDay >= 0)
        {
            if (YearDay < 1 || YearDay > (CivilDate.IsLeapYear(Year) ? 366 : 365))
                return ": day-of-year out of range";
            var date = CivilDate.FromDays(CivilDate.ToDays(Year, 1, YearDay));
            if (Month >= 0 && Month != date.Month)
                return ": day-of-year does not match month";
            if (Day >= 0 && Day != date.Day)
                return ": day-of-year does not match day";
            (Month, Day) = (date.Month, date.Day);
        }
        Month = Math.Abs(Month);
        Day = Day < 0 ? 1 : Day;
        return Day < 1 || Day > CivilDate.DaysIn(Month, Year) ? ": day out of range" : "";
    }
}
