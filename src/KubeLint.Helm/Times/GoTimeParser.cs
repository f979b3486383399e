using KubeLint.Helm.Functions;

namespace KubeLint.Helm.Times;

/// <summary>Reads times by Go's layouts.</summary>
internal sealed class GoTimeParser
{
    private readonly string _layout;
    private readonly string _value;
    private readonly ParsedTime _time = new();
    private string _rest;

    private GoTimeParser(string layout, string value)
    {
        _layout = layout;
        _value = value;
        _rest = value;
    }

    /// <exception cref="FunctionException">The text does not fit, in Go's wording.</exception>
    public static GoTime Parse(string layout, string value) => new GoTimeParser(layout, value).Parse();

    private GoTime Parse()
    {
        var layout = _layout;
        while (true)
        {
            var piece = TimeLayout.Next(layout);
            if (!Skip(piece.Prefix))
                throw Mismatch(piece.Prefix, _rest);
            if (piece.Element == TimeElement.None)
                break;
            layout = piece.Rest;
            var before = _rest;
            if (!Read(piece, layout))
                throw Mismatch(piece.Text, before);
            if (_time.OutOfRange is { } part)
                throw Problem($": {part} out of range");
        }
        if (_rest.Length > 0)
            throw Problem(": extra text: " + GoDuration.Quote(_rest));
        return _time.ToTime(out var problem) ?? throw Problem(problem);
    }

    private FunctionException Mismatch(string element, string rest) =>
        Problem($" as {GoDuration.Quote(_layout)}: cannot parse {GoDuration.Quote(rest)} as {GoDuration.Quote(element)}");

    private FunctionException Problem(string message) => new($"parsing time {GoDuration.Quote(_value)}{message}");

    /// <summary>Reads text of the layout; blanks stand for any number of them.</summary>
    private bool Skip(string prefix)
    {
        while (prefix.Length > 0)
        {
            if (prefix[0] == ' ')
            {
                if (_rest.Length > 0 && _rest[0] != ' ')
                    return false;
                prefix = prefix.TrimStart(' ');
                _rest = _rest.TrimStart(' ');
            }
            else if (_rest.Length == 0 || _rest[0] != prefix[0])
            {
                return false;
            }
            else
            {
                prefix = prefix[1..];
                _rest = _rest[1..];
            }
        }
        return true;
    }

    private bool Read(TimeLayout piece, string layout) => piece.Element switch
    {
        TimeElement.LongYear => ReadDigits(4, out _time.Year),
        TimeElement.Year => ReadDigits(2, out _time.Year) && _time.CompleteYear(),
        TimeElement.LongMonth => ReadName(TimeNames.Months, isShort: false, out _time.Month),
        TimeElement.Month => ReadName(TimeNames.Months, isShort: true, out _time.Month),
        TimeElement.NumMonth or TimeElement.ZeroMonth => ReadNumber(piece.Element == TimeElement.ZeroMonth, out _time.Month) && _time.Check(_time.Month is >= 1 and <= 12, "month"),
        TimeElement.LongWeekday => ReadName(TimeNames.Weekdays, isShort: false, out _),
        TimeElement.Weekday => ReadName(TimeNames.Weekdays, isShort: true, out _),
        TimeElement.UnderDay or TimeElement.Day or TimeElement.ZeroDay => ReadDay(piece.Element),
        TimeElement.UnderYearDay or TimeElement.ZeroYearDay => ReadYearDay(piece.Element),
        TimeElement.UpperPM => ReadHalf("AM", "PM"),
        TimeElement.LowerPM => ReadHalf("am", "pm"),
        TimeElement.ZoneName => ReadZoneName(),
        TimeElement.Offset or TimeElement.ZuluOffset => ReadOffset(piece),
        TimeElement.Fraction => _rest.Length >= piece.Text.Length && ReadFraction(piece.Text.Length),
        TimeElement.ShortFraction => !StartsWithFraction() || ReadFraction(1 + CountDigits(1)),
        _ => ReadClock(piece.Element, layout),
    };

    private bool ReadClock(TimeElement element, string layout)
    {
        var isFixed = element is TimeElement.ZeroHour12 or TimeElement.ZeroMinute or TimeElement.ZeroSecond;
        switch (element)
        {
            case TimeElement.Hour:
                return ReadNumber(isFixed, out _time.Hour) && _time.Check(_time.Hour < 24, "hour");
            case TimeElement.Hour12 or TimeElement.ZeroHour12:
                return ReadNumber(isFixed, out _time.Hour) && _time.Check(_time.Hour <= 12, "hour");
            case TimeElement.Minute or TimeElement.ZeroMinute:
                return ReadNumber(isFixed, out _time.Minute) && _time.Check(_time.Minute < 60, "minute");
            default:
                var isRead = ReadNumber(isFixed, out _time.Second) && _time.Check(_time.Second < 60, "second");
                // A fraction may follow that the layout does not name.
                return isRead && (_time.OutOfRange is not null || !StartsWithFraction() || TimeLayout.Next(layout).Element is TimeElement.Fraction or TimeElement.ShortFraction
                    || ReadFraction(1 + CountDigits(1)));
        }
    }

    private bool ReadDigits(int count, out int number)
    {
        number = 0;
        return _rest.Length >= count && !_rest.AsSpan(0, count).ContainsAnyExceptInRange('0', '9') && Take(count, out number);
    }

    /// <summary>One digit or two; two where the layout has a leading zero.</summary>
    private bool ReadNumber(bool isFixed, out int number)
    {
        number = -1;
        var digits = Math.Min(CountDigits(0), 2);
        return digits > (isFixed ? 1 : 0) && Take(digits, out number);
    }

    private bool ReadDay(TimeElement element)
    {
        if (element == TimeElement.UnderDay && _rest.StartsWith(' '))
            _rest = _rest[1..];
        return ReadNumber(element == TimeElement.ZeroDay, out _time.Day);
    }

    private bool ReadYearDay(TimeElement element)
    {
        for (var i = 0; i < 2 && element == TimeElement.UnderYearDay && _rest.StartsWith(' '); i++)
            _rest = _rest[1..];
        var digits = Math.Min(CountDigits(0), 3);
        return digits > (element == TimeElement.ZeroYearDay ? 2 : 0) && Take(digits, out _time.YearDay);
    }

    private bool ReadName(IReadOnlyList<string> names, bool isShort, out int number)
    {
        for (number = 1; number <= names.Count; number++)
        {
            var name = isShort ? names[number - 1][..TimeNames.ShortLength] : names[number - 1];
            if (_rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                _rest = _rest[name.Length..];
                return true;
            }
        }
        return false;
    }

    private bool ReadHalf(string morning, string afternoon)
    {
        if (_rest.StartsWith(afternoon, StringComparison.Ordinal))
            _time.IsAfternoon = true;
        else if (_rest.StartsWith(morning, StringComparison.Ordinal))
            _time.IsMorning = true;
        else
            return false;
        _rest = _rest[2..];
        return true;
    }

    private bool ReadZoneName()
    {
        if (_rest.StartsWith("UTC", StringComparison.Ordinal))
        {
            _time.Zone = GoZone.Utc;
            _rest = _rest[3..];
            return true;
        }
        var length = ZoneAbbreviation.Measure(_rest);
        _time.ZoneName = _rest[..length];
        _rest = _rest[length..];
        return length > 0;
    }

    private bool ReadOffset(TimeLayout piece)
    {
        if (piece.Element == TimeElement.ZuluOffset && _rest.StartsWith('Z'))
        {
            _time.Zone = GoZone.Utc;
            _rest = _rest[1..];
            return true;
        }
        if (_rest.Length < piece.Text.Length || _rest[0] is not ('+' or '-'))
            return false;
        var sign = _rest[0] == '-' ? -1 : 1;
        Span<int> parts = stackalloc int[3];
        var end = 1;
        for (var i = 0; end < piece.Text.Length; i++)
        {
            if (piece.Text[end] == ':' && _rest[end++] != ':')
                return false;
            if (!char.IsAsciiDigit(_rest[end]) || !char.IsAsciiDigit(_rest[end + 1]))
                return false;
            parts[i] = ((_rest[end] - '0') * 10) + _rest[end + 1] - '0';
            end += 2;
        }
        _rest = _rest[end..];
        _time.Offset = sign * ((((parts[0] * 60) + parts[1]) * 60) + parts[2]);
        return _time.Check(parts[0] <= 24, "time zone offset hour") && _time.Check(parts[1] <= 60, "time zone offset minute")
            && _time.Check(parts[2] <= 60, "time zone offset second");
    }

    private bool StartsWithFraction() => _rest.Length >= 2 && _rest[0] is '.' or ',' && char.IsAsciiDigit(_rest[1]);

    /// <summary>Reads a point or comma and digits; those beyond nanoseconds do not count.</summary>
    private bool ReadFraction(int length)
    {
        var digits = _rest[1..length];
        if (_rest[0] is not ('.' or ',') || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return false;
        _time.Nanosecond = int.Parse(digits.PadRight(9, '0').AsSpan(0, 9), System.Globalization.CultureInfo.InvariantCulture);
        _rest = _rest[length..];
        return true;
    }

    private int CountDigits(int start)
    {
        var end = start;
        while (end < _rest.Length && char.IsAsciiDigit(_rest[end]))
            end++;
        return end - start;
    }

    private bool Take(int digits, out int number)
    {
        number = int.Parse(_rest.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
        _rest = _rest[digits..];
        return true;
    }
}
