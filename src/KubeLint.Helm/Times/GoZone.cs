namespace KubeLint.Helm.Times;

/// <summary>The offset that holds at some time in some place.</summary>
/// <param name="Name">The abbreviation; empty where there is none.</param>
/// <param name="Offset">Seconds to add to universal time.</param>
internal sealed record GoZone(string Name, int Offset)
{
    private const int SecondsPerHour = 3600;

    /// <summary>Universal time, which stands for the local zone as well: no machine's zone may decide what is rendered.</summary>
    public static GoZone Utc { get; } = new("UTC", 0);

    /// <summary>The zone of a place at some time; universal time where the machine has no data on it, as in sprig.</summary>
    public static GoZone Find(string location, long unixSeconds)
    {
        // An identifier of Windows has blanks; Go knows none of them.
        var isName = location.Length > 0 && location != "Local" && !location.Contains(' ', StringComparison.Ordinal) && location[0] is not ('/' or '\\')
            && !location.Contains("..", StringComparison.Ordinal);
        if (!isName || !TimeZoneInfo.TryFindSystemTimeZoneById(location, out var zone))
            return Utc;
        var time = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(unixSeconds, DateTimeOffset.MinValue.ToUnixTimeSeconds(), DateTimeOffset.MaxValue.ToUnixTimeSeconds()));
        var offset = (int)zone.GetUtcOffset(time).TotalSeconds;
        var name = zone.IsDaylightSavingTime(time) ? zone.DaylightName : zone.StandardName;
        return IsAbbreviation(name) ? new(name, offset) : offset == 0 ? Utc : new(Describe(offset), offset);
    }

    private static bool IsAbbreviation(string name) => name.Length is >= 3 and <= 5 && name.All(char.IsAsciiLetterUpper);

    private static string Describe(int offset)
    {
        var minutes = Math.Abs(offset) % SecondsPerHour / 60;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / SecondsPerHour:00}{(minutes > 0 ? minutes.ToString("00", System.Globalization.CultureInfo.InvariantCulture) : "")}");
    }
}
