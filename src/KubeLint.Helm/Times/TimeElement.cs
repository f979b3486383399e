namespace KubeLint.Helm.Times;

/// <summary>An element of a layout of Go's <c>time</c> package.</summary>
internal enum TimeElement
{
    /// <summary>Nothing but text: the layout ends.</summary>
    None,

    /// <summary><c>January</c></summary>
    LongMonth,

    /// <summary><c>Jan</c></summary>
    Month,

    /// <summary><c>1</c></summary>
    NumMonth,

    /// <summary><c>01</c></summary>
    ZeroMonth,

    /// <summary><c>Monday</c></summary>
    LongWeekday,

    /// <summary><c>Mon</c></summary>
    Weekday,

    /// <summary><c>2</c></summary>
    Day,

    /// <summary><c>_2</c></summary>
    UnderDay,

    /// <summary><c>02</c></summary>
    ZeroDay,

    /// <summary><c>__2</c></summary>
    UnderYearDay,

    /// <summary><c>002</c></summary>
    ZeroYearDay,

    /// <summary><c>15</c></summary>
    Hour,

    /// <summary><c>3</c></summary>
    Hour12,

    /// <summary><c>03</c></summary>
    ZeroHour12,

    /// <summary><c>4</c></summary>
    Minute,

    /// <summary><c>04</c></summary>
    ZeroMinute,

    /// <summary><c>5</c></summary>
    Second,

    /// <summary><c>05</c></summary>
    ZeroSecond,

    /// <summary><c>2006</c></summary>
    LongYear,

    /// <summary><c>06</c></summary>
    Year,

    /// <summary><c>PM</c></summary>
    UpperPM,

    /// <summary><c>pm</c></summary>
    LowerPM,

    /// <summary><c>MST</c></summary>
    ZoneName,

    /// <summary><c>-07</c>, <c>-0700</c>, <c>-07:00</c>, <c>-070000</c>, <c>-07:00:00</c></summary>
    Offset,

    /// <summary>The same with <c>Z</c> in place of the sign, which stands for universal time.</summary>
    ZuluOffset,

    /// <summary><c>.000</c></summary>
    Fraction,

    /// <summary><c>.999</c>, without zeros at its end</summary>
    ShortFraction,
}
