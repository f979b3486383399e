using System.Globalization;
using System.Numerics;

namespace KubeLint.Helm.Formatting;

/// <summary>A positive number as decimal digits: 0.d1d2d3… times ten to the power of <paramref name="Point"/>.</summary>
/// <param name="Digits">The digits without zeros at either end; none for zero.</param>
/// <param name="Point">Where the decimal point stands, counted from the first digit.</param>
internal readonly record struct DecimalDigits(string Digits, int Point)
{
    /// <summary>The exact value of a double, which may have hundreds of digits.</summary>
    public static DecimalDigits Exact(double value)
    {
        var (mantissa, power) = GoFloat.Split(value);
        // m / 2^k is m * 5^k / 10^k.
        var digits = (power >= 0 ? new BigInteger(mantissa) << power : mantissa * BigInteger.Pow(5, -power)).ToString(CultureInfo.InvariantCulture);
        return mantissa == 0 ? new("", 0) : Trimmed(digits, digits.Length + Math.Min(power, 0));
    }

    /// <summary>The fewest digits that read back as the same double.</summary>
    public static DecimalDigits Shortest(double value)
    {
        if (value == 0)
            return new("", 0);
        var (digits, exponent) = GoFormat.Decompose(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
        return new(digits, exponent + 1);
    }

    /// <summary>At most <paramref name="count"/> digits, rounded half to even.</summary>
    public DecimalDigits Round(int count)
    {
        if (count >= Digits.Length)
            return this;
        if (count < 0)
            return new("", 0);
        var isHalf = Digits[count] == '5' && count + 1 == Digits.Length;
        var isUp = isHalf ? count > 0 && (Digits[count - 1] - '0') % 2 != 0 : Digits[count] >= '5';
        if (!isUp)
            return Trimmed(Digits[..count], Point);
        var last = count - 1;
        while (last >= 0 && Digits[last] == '9')
            last--;
        return last < 0 ? new("1", Point + 1) : new(Digits[..last] + (char)(Digits[last] + 1), Point);
    }

    private static DecimalDigits Trimmed(string digits, int point)
    {
        var trimmed = digits.TrimEnd('0');
        return new(trimmed, trimmed.Length == 0 ? 0 : point);
    }
}
