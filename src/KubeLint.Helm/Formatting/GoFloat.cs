using System.Globalization;
using System.Text;

namespace KubeLint.Helm.Formatting;

/// <summary>Writes numbers as Go's <c>strconv.FormatFloat</c> does.</summary>
internal static class GoFloat
{
    private const int FractionBits = 52;

    /// <summary>A number in the form of a verb.</summary>
    /// <param name="value">The number.</param>
    /// <param name="verb">One of <c>b e E f g G x X</c>.</param>
    /// <param name="precision">Digits behind the point, or all digits for <c>g</c>; -1 for as many as the number needs.</param>
    public static string Format(double value, char verb, int precision)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "+Inf" : "-Inf";
        var text = verb switch
        {
            'b' => Binary(value),
            'x' or 'X' => Hexadecimal(value, precision),
            'e' or 'E' => Scientific(Digits(value, precision, precision + 1), precision),
            'f' => Fixed(Round(value, precision), precision),
            _ => General(value, precision),
        };
        if (double.IsNegative(value))
            text = "-" + text;
        return char.IsAsciiLetterUpper(verb) ? text.ToUpperInvariant() : text;
    }

    private static DecimalDigits Digits(double value, int precision, int count) =>
        precision < 0 ? DecimalDigits.Shortest(value) : DecimalDigits.Exact(value).Round(count);

    private static DecimalDigits Round(double value, int precision)
    {
        if (precision < 0)
            return DecimalDigits.Shortest(value);
        var exact = DecimalDigits.Exact(value);
        return exact.Round(exact.Point + precision);
    }

    private static string General(double value, int precision)
    {
        var wanted = precision == 0 ? 1 : precision;
        var digits = Digits(value, precision, wanted);
        var limit = wanted;
        if (precision < 0)
            limit = 6;
        else if (limit > digits.Digits.Length && digits.Digits.Length >= digits.Point)
            limit = digits.Digits.Length;
        var exponent = digits.Point - 1;
        return exponent < -4 || exponent >= limit
            ? Scientific(digits, digits.Digits.Length - 1)
            : Fixed(digits, Math.Max(digits.Digits.Length - digits.Point, 0));
    }

    private static string Scientific(DecimalDigits number, int precision)
    {
        var (digits, point) = number;
        var text = new StringBuilder();
        text.Append(digits.Length > 0 ? digits[0] : '0');
        var fraction = precision < 0 ? Math.Max(digits.Length - 1, 0) : precision;
        if (fraction > 0)
        {
            var rest = digits.Length > 1 ? digits[1..] : "";
            text.Append('.').Append(rest).Append('0', fraction - rest.Length);
        }
        return AppendExponent(text, 'e', digits.Length == 0 ? 0 : point - 1).ToString();
    }

    private static string Fixed(DecimalDigits number, int precision)
    {
        var (digits, point) = number;
        var text = new StringBuilder();
        var whole = Math.Max(point, 0);
        if (whole == 0)
            text.Append('0');
        text.Append(digits, 0, Math.Min(whole, digits.Length)).Append('0', Math.Max(whole - digits.Length, 0));
        var fraction = precision < 0 ? Math.Max(digits.Length - point, 0) : precision;
        if (fraction > 0)
        {
            var zeros = Math.Min(Math.Max(-point, 0), fraction);
            var rest = whole < digits.Length ? digits[whole..] : "";
            text.Append('.').Append('0', zeros).Append(rest).Append('0', fraction - zeros - rest.Length);
        }
        return text.ToString();
    }

    private static string Binary(double value)
    {
        var (mantissa, exponent) = Split(value);
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}p{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }

    private static string Hexadecimal(double value, int precision)
    {
        const int LeadingBit = 60;
        var (fraction, exponent) = Split(value);
        var mantissa = (ulong)fraction;
        exponent = mantissa == 0 ? 0 : exponent + LeadingBit;
        while (mantissa != 0 && (mantissa & (1UL << LeadingBit)) == 0)
        {
            mantissa <<= 1;
            exponent--;
        }
        if (mantissa != 0 && precision is >= 0 and < LeadingBit / 4)
        {
            var dropped = LeadingBit - (4 * precision);
            var rest = mantissa & ((1UL << dropped) - 1);
            mantissa >>= dropped;
            if (rest > 1UL << (dropped - 1) || (rest == 1UL << (dropped - 1) && mantissa % 2 == 1))
                mantissa++;
            mantissa <<= dropped;
            if (mantissa >> (LeadingBit + 1) != 0)
            {
                mantissa >>= 1;
                exponent++;
            }
        }
        var digits = (mantissa & ((1UL << LeadingBit) - 1)).ToString("x15", CultureInfo.InvariantCulture);
        digits = precision < 0 ? digits.TrimEnd('0') : digits.PadRight(Math.Max(precision, digits.Length), '0')[..precision];
        var text = new StringBuilder("0x").Append(mantissa >> LeadingBit);
        if (digits.Length > 0)
            text.Append('.').Append(digits);
        return AppendExponent(text, 'p', exponent).ToString();
    }

    private static StringBuilder AppendExponent(StringBuilder text, char mark, int exponent) =>
        text.Append(CultureInfo.InvariantCulture, $"{mark}{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");

    /// <summary>The number as mantissa and power of two, without its sign.</summary>
    public static (long Mantissa, int Exponent) Split(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> FractionBits) & 0x7FF;
        var fraction = bits & ((1L << FractionBits) - 1);
        return (exponent == 0 ? fraction : fraction | (1L << FractionBits), Math.Max(exponent, 1) - 1023 - FractionBits);
    }
}
