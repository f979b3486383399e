namespace KubeLint.Helm.Times;

/// <summary>A day of the proleptic Gregorian calendar, of any year, as Go counts them; .NET's dates end at the years 1 and 9999.</summary>
/// <param name="Year">The year; 0 and less lie before the common era.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
internal readonly record struct CivilDate(long Year, int Month, int Day)
{
    /// <summary>Days of 400 years, after which the calendar repeats itself.</summary>
    private const int EraDays = 146_097;

    /// <summary>Days from March 1 of the year 0 to January 1, 1970.</summary>
    private const int EpochDays = 719_468;

    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysIn(int month, long year) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The day that lies a number of days behind January 1, 1970.</summary>
    public static CivilDate FromDays(long days)
    {
        // Years begin with March here, so that the leap day is their last one.
        days += EpochDays;
        var era = Math.DivRem(days, EraDays, out var rest);
        if (rest < 0)
        {
            era--;
            rest += EraDays;
        }
        var yearOfEra = (rest - (rest / 1460) + (rest / 36_524) - (rest / (EraDays - 1))) / 365;
        var dayOfYear = rest - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * shifted) + 2) / 5) + 1);
        var month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
        return new((era * 400) + yearOfEra + (month <= 2 ? 1 : 0), month, day);
    }

    /// <summary>Days from January 1, 1970. Months and days that are out of range count on, as in Go.</summary>
    public static long ToDays(long year, long month, long day)
    {
        var years = Math.DivRem(month - 1, 12, out var index);
        if (index < 0)
        {
            years--;
            index += 12;
        }
        year += years;
        month = index + 1;
        if (month <= 2)
            year--;
        var era = (year >= 0 ? year : year - 399) / 400;
        var yearOfEra = year - (era * 400);
        var dayOfYear = ((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5;
        return (era * EraDays) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - EpochDays + day - 1;
    }

    /// <summary>The number of the day within its year, from 1.</summary>
    public int DayOfYear => (int)(ToDays(Year, Month, Day) - ToDays(Year, 1, 1)) + 1;
}
