namespace KubeLint.Helm.Times;

/// <summary>A piece of a layout: text, and the element that follows it.</summary>
/// <param name="Prefix">The text before the element.</param>
/// <param name="Element">The element; none at the end.</param>
/// <param name="Text">How the layout writes the element.</param>
/// <param name="Rest">What follows.</param>
internal readonly record struct TimeLayout(string Prefix, TimeElement Element, string Text, string Rest)
{
    private static readonly (string Text, TimeElement Element)[] s_elements =
    [
        ("January", TimeElement.LongMonth),
        ("Jan", TimeElement.Month),
        ("Monday", TimeElement.LongWeekday),
        ("Mon", TimeElement.Weekday),
        ("MST", TimeElement.ZoneName),
        ("002", TimeElement.ZeroYearDay),
        ("01", TimeElement.ZeroMonth),
        ("02", TimeElement.ZeroDay),
        ("03", TimeElement.ZeroHour12),
        ("04", TimeElement.ZeroMinute),
        ("05", TimeElement.ZeroSecond),
        ("06", TimeElement.Year),
        ("15", TimeElement.Hour),
        ("1", TimeElement.NumMonth),
        ("2006", TimeElement.LongYear),
        ("2", TimeElement.Day),
        ("__2", TimeElement.UnderYearDay),
        ("_2", TimeElement.UnderDay),
        ("3", TimeElement.Hour12),
        ("4", TimeElement.Minute),
        ("5", TimeElement.Second),
        ("PM", TimeElement.UpperPM),
        ("pm", TimeElement.LowerPM),
        ("-070000", TimeElement.Offset),
        ("-07:00:00", TimeElement.Offset),
        ("-0700", TimeElement.Offset),
        ("-07:00", TimeElement.Offset),
        ("-07", TimeElement.Offset),
        ("Z070000", TimeElement.ZuluOffset),
        ("Z07:00:00", TimeElement.ZuluOffset),
        ("Z0700", TimeElement.ZuluOffset),
        ("Z07:00", TimeElement.ZuluOffset),
        ("Z07", TimeElement.ZuluOffset),
    ];

    /// <summary>The first piece of a layout.</summary>
    public static TimeLayout Next(string layout)
    {
        for (var i = 0; i < layout.Length; i++)
        {
            if (FindElement(layout, i) is { Text.Length: > 0 } found)
                return new(layout[..i], found.Element, found.Text, layout[(i + found.Text.Length)..]);
        }
        return new(layout, TimeElement.None, "", "");
    }

    private static (string Text, TimeElement Element) FindElement(string layout, int start)
    {
        var rest = layout.AsSpan(start);
        if (rest[0] is '.' or ',')
            return FindFraction(layout, start);
        // The underscore of "_2006" is text, and the year follows.
        if (rest.StartsWith("_2006", StringComparison.Ordinal))
            return default;
        foreach (var (text, element) in s_elements)
        {
            if (rest.StartsWith(text, StringComparison.Ordinal) && !(element is TimeElement.Month or TimeElement.Weekday && StartsWithLowerCase(rest[text.Length..])))
                return (text, element);
        }
        return default;
    }

    /// <summary>Zeros or nines behind a point or comma, when no other digit follows.</summary>
    private static (string Text, TimeElement Element) FindFraction(string layout, int start)
    {
        var digit = start + 1 < layout.Length ? layout[start + 1] : '\0';
        if (digit is not ('0' or '9'))
            return default;
        var end = start + 1;
        while (end < layout.Length && layout[end] == digit)
            end++;
        if (end < layout.Length && char.IsAsciiDigit(layout[end]))
            return default;
        return (layout[start..end], digit == '0' ? TimeElement.Fraction : TimeElement.ShortFraction);
    }

    private static bool StartsWithLowerCase(ReadOnlySpan<char> text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]);
}
