using System.Globalization;
using System.Numerics;
using KubeLint.Helm.Functions;

namespace KubeLint.Helm.Values;

/// <summary>A decimal number of any size, with the arithmetic of shopspring/decimal.</summary>
/// <param name="Digits">The number without its power of ten.</param>
/// <param name="Exponent">The power of ten.</param>
internal readonly record struct GoDecimal(BigInteger Digits, int Exponent)
{
    /// <summary>Decimal places of a quotient.</summary>
    private const int DivisionPrecision = 16;

    /// <summary>The shortest decimal number that reads as the float.</summary>
    /// <exception cref="FunctionException">It is not finite.</exception>
    public static GoDecimal FromDouble(double value)
    {
        if (!double.IsFinite(value))
            throw new FunctionException("Cannot create a Decimal from " + GoFormat.Float(value, 21));
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var number = mark < 0 ? text : text[..mark];
        var point = number.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= number.Length - point - 1;
            number = number.Remove(point, 1);
        }
        return new(BigInteger.Parse(number, CultureInfo.InvariantCulture), exponent);
    }

    public static GoDecimal operator +(GoDecimal left, GoDecimal right)
    {
        var exponent = Math.Min(left.Exponent, right.Exponent);
        return new(left.ScaledTo(exponent) + right.ScaledTo(exponent), exponent);
    }

    public static GoDecimal operator -(GoDecimal left, GoDecimal right) => left + (right with { Digits = -right.Digits });

    public static GoDecimal operator *(GoDecimal left, GoDecimal right) => new(left.Digits * right.Digits, left.Exponent + right.Exponent);

    /// <summary>The quotient, rounded half away from zero.</summary>
    /// <exception cref="FunctionException">The divisor is zero.</exception>
    public static GoDecimal operator /(GoDecimal left, GoDecimal right)
    {
        if (right.Digits.IsZero)
            throw new FunctionException("decimal division by 0");
        var shift = left.Exponent - right.Exponent + DivisionPrecision;
        var dividend = shift > 0 ? left.Digits * BigInteger.Pow(10, shift) : left.Digits;
        var divisor = shift < 0 ? right.Digits * BigInteger.Pow(10, -shift) : right.Digits;
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        if (BigInteger.Abs(remainder) * 2 >= BigInteger.Abs(divisor))
            quotient += dividend.Sign * divisor.Sign;
        return new(quotient, -DivisionPrecision);
    }

    /// <summary>The nearest float.</summary>
    public double ToDouble() => double.Parse(string.Create(CultureInfo.InvariantCulture, $"{Digits}E{Exponent}"), CultureInfo.InvariantCulture);

    private BigInteger ScaledTo(int exponent) => Digits * BigInteger.Pow(10, Exponent - exponent);
}
