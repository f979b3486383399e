using System.Buffers;
using System.Globalization;

namespace KubeLint.Analysis.ControlPlane;

/// <summary>Reads flag values as Go does. Null for what the component would refuse.</summary>
public static class FlagSyntax
{
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789.");
    private static readonly (string Unit, double Seconds)[] s_units = [("ns", 1e-9), ("us", 1e-6), ("µs", 1e-6), ("μs", 1e-6), ("ms", 1e-3), ("s", 1), ("m", 60), ("h", 3600)];

    /// <summary>A truth value as <c>strconv.ParseBool</c> reads it.</summary>
    public static bool? ParseBoolean(string text) => text switch
    {
        "1" or "t" or "T" or "true" or "True" or "TRUE" => true,
        "0" or "f" or "F" or "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>An integer as <c>strconv.ParseInt</c> reads it with base 0: <c>8080</c>, <c>0x1F</c>, <c>1_000</c>.</summary>
    public static long? ParseInteger(string text)
    {
        var isNegative = text.StartsWith('-');
        var digits = isNegative || text.StartsWith('+') ? text[1..] : text;
        var (start, radix) = digits switch
        {
            ['0', 'x' or 'X', ..] => (2, 16),
            ['0', 'b' or 'B', ..] => (2, 2),
            ['0', 'o' or 'O', ..] => (2, 8),
            ['0', _, ..] => (1, 8),
            _ => (0, 10),
        };
        // Behind a prefix, but not in front of all, an underscore may stand between digits.
        var isMisplaced = digits.EndsWith('_') || digits.StartsWith('_') || digits.Contains("__", StringComparison.Ordinal);
        return isMisplaced ? null : ReadDigits(digits[start..].Replace("_", "", StringComparison.Ordinal), radix) is { } value ? (isNegative ? -value : value) : null;
    }

    /// <summary>A duration as <c>time.ParseDuration</c> reads it: <c>1h30m</c>, <c>0</c>.</summary>
    public static TimeSpan? ParseDuration(string text)
    {
        if (text == "0")
            return TimeSpan.Zero;
        var rest = text.AsSpan();
        var negative = rest.StartsWith("-");
        if (rest.Length > 0 && rest[0] is '-' or '+')
            rest = rest[1..];
        if (rest.IsEmpty)
            return null;
        var seconds = 0.0;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept(s_digits);
            if (digits <= 0 || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return null;
            rest = rest[digits..];
            var next = rest.IndexOfAny(s_digits);
            var unit = next < 0 ? rest : rest[..next];
            if (FindUnit(unit) is not { } factor)
                return null;
            seconds += number * factor;
            rest = rest[unit.Length..];
        }
        // Go's own limit is about 292 years.
        return seconds > 1e10 ? null : TimeSpan.FromSeconds(negative ? -seconds : seconds);
    }

    private static long? ReadDigits(string digits, int radix)
    {
        long value = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix || value > (long.MaxValue - digit) / radix)
                return null;
            value = (value * radix) + digit;
        }
        return digits.Length == 0 ? null : value;
    }

    private static double? FindUnit(ReadOnlySpan<char> unit)
    {
        foreach (var (name, seconds) in s_units)
        {
            if (unit.SequenceEqual(name))
                return seconds;
        }
        return null;
    }
}
