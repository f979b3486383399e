using System.Globalization;
using CsCheck;
using KubeLint.Helm.Times;

namespace KubeLint.Helm.Tests.Times;

/// <summary>The calendar agrees with .NET's where that has one, and what is written reads back.</summary>
public sealed class GoTimeTests
{
    private static readonly Gen<DateTime> s_dates = Gen.Long[0, DateTime.MaxValue.Ticks].Select(static ticks => new DateTime(ticks, DateTimeKind.Utc));

    [Fact]
    public void Dates_are_those_of_the_calendar() => s_dates.Sample(static date =>
    {
        var time = ToGoTime(date);
        return time.Date == new CivilDate(date.Year, date.Month, date.Day) && time.Date.DayOfYear == date.DayOfYear && time.Weekday == (int)date.DayOfWeek
            && (time.Hour, time.Minute, time.Second) == (date.Hour, date.Minute, date.Second);
    });

    [Fact]
    public void A_time_is_written_as_by_dotnet() => s_dates.Sample(static date =>
        ToGoTime(date).Format("Monday, 02 Jan 2006 15:04:05.0000000") == date.ToString("dddd, dd MMM yyyy HH':'mm':'ss.fffffff", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(GoTime.DefaultLayout)]
    [InlineData("2006-01-02T15:04:05.999999999Z07:00")]
    [InlineData("Mon, 2 Jan 2006 03:04:05.000000000PM -07:00:00")]
    [InlineData("2006 002 150405,000000000 Z0700")]
    public void What_is_written_reads_back(string layout) => s_dates.Sample(date =>
    {
        var time = ToGoTime(date);
        return GoTimeParser.Parse(layout, time.Format(layout)) == time;
    });

    [Fact]
    public void A_duration_that_is_written_reads_back() => Gen.Long.Sample(static duration => GoDuration.Parse(GoDuration.Format(duration)) == duration);

    [Fact]
    public void Days_count_on_without_gaps() => Gen.Long[-1_000_000, 1_000_000].Sample(static day =>
    {
        var date = CivilDate.FromDays(day);
        return CivilDate.ToDays(date.Year, date.Month, date.Day) == day && date.Day <= CivilDate.DaysIn(date.Month, date.Year);
    });

    private static GoTime ToGoTime(DateTime date)
    {
        var seconds = Math.DivRem(date.Ticks - DateTime.UnixEpoch.Ticks, TimeSpan.TicksPerSecond, out var rest);
        return rest < 0 ? new GoTime(seconds - 1, (int)(rest + TimeSpan.TicksPerSecond) * 100, GoZone.Utc) : new GoTime(seconds, (int)rest * 100, GoZone.Utc);
    }
}
