using KubeLint.Helm.Times;
using Tomlyn;

namespace KubeLint.Helm.Serialization;

/// <summary>Times of TOML, whose zone tells which parts they have, as in BurntSushi's library.</summary>
internal static class TomlTime
{
    private const string Layout = "2006-01-02T15:04:05.999999999Z07:00";

    private static readonly GoZone s_localDateTime = new("datetime-local", 0);
    private static readonly GoZone s_localDate = new("date-local", 0);
    private static readonly GoZone s_localTime = new("time-local", 0);

    /// <summary>The zone of a time that was read.</summary>
    public static GoZone ZoneOf(TomlDateTime time) => time.Kind switch
    {
        TomlDateTimeKind.OffsetDateTimeByNumber => new GoZone("", (int)time.DateTime.Offset.TotalSeconds),
        TomlDateTimeKind.LocalDateTime => s_localDateTime,
        TomlDateTimeKind.LocalDate => s_localDate,
        TomlDateTimeKind.LocalTime => s_localTime,
        _ => GoZone.Utc,
    };

    /// <summary>How a time of a zone is written.</summary>
    public static string LayoutOf(GoZone zone) => zone.Name switch
    {
        "datetime-local" => "2006-01-02T15:04:05.999999999",
        "date-local" => "2006-01-02",
        "time-local" => "15:04:05.999999999",
        _ => Layout,
    };
}
