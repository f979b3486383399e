using System.Globalization;
using KubeLint.Helm.Templates;

namespace KubeLint.Helm.Values;

/// <summary>Turns any value into a number as spf13/cast 1.7 does; what is none becomes zero.</summary>
internal static class GoCast
{
    public static long ToInt64(Value value) => value switch
    {
        IntegerValue integer => integer.Value,
        FloatValue number => Truncate(number.Value),
        BooleanValue boolean => boolean.Value ? 1 : 0,
        TextValue text => GoNumberParser.ParseInt64(WithoutZeroFraction(text.Text)) ?? 0,
        NamedIntegerValue named => named.Number,
        _ => 0,
    };

    public static double ToFloat64(Value value) => value switch
    {
        FloatValue number => number.Value,
        IntegerValue { Kind: ValueKind.Uint64 } integer => (ulong)integer.Value,
        IntegerValue integer => integer.Value,
        BooleanValue boolean => boolean.Value ? 1 : 0,
        TextValue text => ParseFloat(text.Text),
        NamedIntegerValue named => named.Number,
        _ => 0,
    };

    /// <summary>Go's conversion on amd64: what does not fit becomes the smallest number.</summary>
    public static long Truncate(double value) =>
        value is >= -9223372036854775808.0 and < 9223372036854775808.0 ? (long)value : long.MinValue;

    private static double ParseFloat(string text)
    {
        var isNegative = text.StartsWith('-');
        var name = isNegative || text.StartsWith('+') ? text[1..] : text;
        if (name.Equals("inf", StringComparison.OrdinalIgnoreCase) || name.Equals("infinity", StringComparison.OrdinalIgnoreCase))
            return isNegative ? double.NegativeInfinity : double.PositiveInfinity;
        return text.Equals("nan", StringComparison.OrdinalIgnoreCase) ? double.NaN : GoNumberParser.ParseFloat(text) ?? 0;
    }

    /// <summary><c>12.00</c> reads as 12, while <c>12.5</c> and <c>12.</c> stay what they are: no integers.</summary>
    private static string WithoutZeroFraction(string text)
    {
        var end = text.AsSpan().LastIndexOfAnyExcept('0');
        return end >= 0 && text[end] == '.' && end < text.Length - 1 ? text[..end] : text;
    }

    /// <summary>A number in base 8, as <c>strconv.ParseInt</c> reads it, or zero.</summary>
    public static long ParseOctal(string text)
    {
        var digits = text.Length > 0 && text[0] is '+' or '-' ? text[1..] : text;
        if (digits.Length == 0 || digits.AsSpan().ContainsAnyExceptInRange('0', '7'))
            return 0;
        UInt128 value = 0;
        foreach (var digit in digits)
        {
            value = (value * 8) + (uint)(digit - '0');
            if (value > (ulong)long.MaxValue + 1)
                return 0;
        }
        return text[0] == '-' ? (long)-(Int128)value : value > (ulong)long.MaxValue ? 0 : (long)value;
    }

    /// <summary>A decimal number, as <c>strconv.Atoi</c> reads it when nobody looks at its error: one that is too large is the largest.</summary>
    public static long ParseDecimal(string text)
    {
        var digits = text.Length > 0 && text[0] is '+' or '-' ? text[1..] : text;
        if (digits.Length == 0 || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return 0;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
            : text[0] == '-' ? long.MinValue : long.MaxValue;
    }
}
