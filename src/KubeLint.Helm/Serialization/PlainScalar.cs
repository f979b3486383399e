using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeLint.Helm.Serialization;

/// <summary>Tells whether a text, written plainly, would be read as a text again; yaml.v2's resolution of YAML 1.1.</summary>
internal static partial class PlainScalar
{
    public static bool IsText(string text)
    {
        if (text.Length == 0)
            return false;
        return text[0] switch
        {
            '~' or 'y' or 'Y' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'o' or 'O' => !IsWord(text),
            '.' => !IsWord(text) && !DotFloat().IsMatch(text),
            '+' or '-' => !IsWord(text) && !IsNumber(text) && !Sexagesimal().IsMatch(text),
            >= '0' and <= '9' => !IsNumber(text) && !IsTimestamp(text) && !Sexagesimal().IsMatch(text),
            _ => true,
        };
    }

    private static bool IsWord(string text) => text.Length <= 5 && text
        is "~" or "null" or "Null" or "NULL"
        or "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON"
        or "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF"
        or ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF"
        or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF";

    private static bool IsNumber(string text)
    {
        var plain = text.Replace("_", "", StringComparison.Ordinal);
        return IsInteger(plain) || (Float().IsMatch(plain) && double.IsFinite(double.Parse(plain, CultureInfo.InvariantCulture)));
    }

    /// <summary>Whether Go's <c>ParseInt</c> or <c>ParseUint</c> of base 0 takes it in 64 bits.</summary>
    private static bool IsInteger(string text)
    {
        var isSigned = text.Length > 0 && text[0] is '+' or '-';
        var digits = isSigned ? text.AsSpan(1) : text;
        var numberBase = 10u;
        if (digits.Length > 1 && digits[0] == '0')
        {
            numberBase = (digits.Length > 2 ? digits[1] : '\0') switch { 'x' or 'X' => 16, 'b' or 'B' => 2, 'o' or 'O' => 8, _ => 0 };
            digits = digits[(numberBase == 0 ? 1 : 2)..];
            numberBase = numberBase == 0 ? 8 : numberBase;
        }
        var limit = !isSigned ? ulong.MaxValue : text[0] == '-' ? 1UL << 63 : long.MaxValue;
        return !digits.IsEmpty && FitsIn(limit, digits, numberBase);
    }

    private static bool FitsIn(ulong limit, ReadOnlySpan<char> digits, uint numberBase)
    {
        UInt128 value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit) || Convert.ToUInt32(digit.ToString(), 16) is var number && number >= numberBase)
                return false;
            value = (value * numberBase) + number;
            if (value > limit)
                return false;
        }
        return true;
    }

    private static bool IsTimestamp(string text)
    {
        if (text.Length < 8 || text[4] != '-' || Timestamp().Match(text) is not { Success: true } match)
            return false;
        var (year, month, day) = (Number("year"), Number("month"), Number("day"));
        // .NET has no year 0, which is a leap year.
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year == 0 ? 2000 : year, month)
            && Number("hour") < 24 && Number("minute") < 60 && Number("second") < 60 && Number("zoneHour") <= 24 && Number("zoneMinute") <= 60;

        int Number(string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Float();

    [GeneratedRegex(@"^\.[0-9]+(_[0-9]+)*([eE][-+]?[0-9]+(_[0-9]+)*)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DotFloat();

    [GeneratedRegex(@"^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Sexagesimal();

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})([Tt](?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2}):(?<second>[0-9]{1,2})([.,][0-9]+)?(Z|[-+](?<zoneHour>[0-9]{2}):(?<zoneMinute>[0-9]{2}))| +(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2}):(?<second>[0-9]{1,2})([.,][0-9]+)?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Timestamp();
}
