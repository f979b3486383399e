using System.Globalization;
using System.Text;

namespace KubeLint.Helm.Times;

/// <summary>Writes times by Go's layouts.</summary>
internal static class GoTimeFormatter
{
    public static string Format(GoTime time, string layout)
    {
        var text = new StringBuilder();
        while (layout.Length > 0)
        {
            var piece = TimeLayout.Next(layout);
            text.Append(piece.Prefix).Append(Format(time, piece.Element, piece.Text));
            layout = piece.Rest;
        }
        return text.ToString();
    }

    private static string Format(GoTime time, TimeElement element, string layout)
    {
        var date = time.Date;
        return element switch
        {
            TimeElement.LongYear => Number(date.Year, 4),
            TimeElement.Year => Number(Math.Abs(date.Year) % 100, 2),
            TimeElement.LongMonth => TimeNames.Months[date.Month - 1],
            TimeElement.Month => TimeNames.Months[date.Month - 1][..TimeNames.ShortLength],
            TimeElement.NumMonth => Number(date.Month, 1),
            TimeElement.ZeroMonth => Number(date.Month, 2),
            TimeElement.LongWeekday => TimeNames.Weekdays[time.Weekday],
            TimeElement.Weekday => TimeNames.Weekdays[time.Weekday][..TimeNames.ShortLength],
            TimeElement.Day => Number(date.Day, 1),
            TimeElement.UnderDay => Number(date.Day, 1).PadLeft(2),
            TimeElement.ZeroDay => Number(date.Day, 2),
            TimeElement.UnderYearDay => Number(date.DayOfYear, 1).PadLeft(3),
            TimeElement.ZeroYearDay => Number(date.DayOfYear, 3),
            TimeElement.ZoneName => time.Zone.Name.Length > 0 ? time.Zone.Name : Offset(time.Zone.Offset, "-0700"),
            TimeElement.ZuluOffset when time.Zone.Offset == 0 => "Z",
            TimeElement.Offset or TimeElement.ZuluOffset => Offset(time.Zone.Offset, layout),
            TimeElement.Fraction or TimeElement.ShortFraction => Fraction(time.Nanosecond, element, layout),
            _ => FormatClock(time, element),
        };
    }

    private static string FormatClock(GoTime time, TimeElement element) => element switch
    {
        TimeElement.Hour => Number(time.Hour, 2),
        TimeElement.Hour12 => Number(HourOfHalf(time), 1),
        TimeElement.ZeroHour12 => Number(HourOfHalf(time), 2),
        TimeElement.Minute => Number(time.Minute, 1),
        TimeElement.ZeroMinute => Number(time.Minute, 2),
        TimeElement.Second => Number(time.Second, 1),
        TimeElement.ZeroSecond => Number(time.Second, 2),
        TimeElement.UpperPM => time.Hour >= 12 ? "PM" : "AM",
        TimeElement.LowerPM => time.Hour >= 12 ? "pm" : "am",
        _ => "",
    };

    private static int HourOfHalf(GoTime time) => time.Hour % 12 == 0 ? 12 : time.Hour % 12;

    private static string Number(long value, int width) =>
        (value < 0 ? "-" : "") + Math.Abs(value).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    private static string Offset(int offset, string layout)
    {
        var seconds = Math.Abs(offset);
        var colon = layout.Contains(':', StringComparison.Ordinal) ? ":" : "";
        var text = (offset < 0 ? "-" : "+") + Number(seconds / 3600, 2);
        if (layout.Length > "-07".Length)
            text += colon + Number(seconds / 60 % 60, 2);
        return layout.Length > "-07:00".Length ? text + colon + Number(seconds % 60, 2) : text;
    }

    private static string Fraction(int nanosecond, TimeElement element, string layout)
    {
        var digits = Number(nanosecond, 9).PadRight(layout.Length, '0')[..(layout.Length - 1)];
        if (element == TimeElement.ShortFraction)
            digits = digits.TrimEnd('0');
        return digits.Length > 0 ? layout[0] + digits : "";
    }
}
