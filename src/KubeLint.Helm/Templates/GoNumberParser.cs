using System.Globalization;
using System.Numerics;

namespace KubeLint.Helm.Templates;

/// <summary>Reads number constants by the rules of Go's strconv.</summary>
internal static class GoNumberParser
{
    /// <summary>Reads an integer, float or imaginary constant.</summary>
    /// <param name="text">The constant with its sign.</param>
    /// <param name="error">Go's wording where it is not one.</param>
    public static GoNumber? Parse(string text, out string? error)
    {
        error = null;
        if (text[^1] == 'i' && ParseFloat(text[..^1]) is { } imaginary)
            return GoNumber.FromComplex(0, imaginary);

        var magnitude = ParseInteger(text.TrimStart('+', '-'));
        if (magnitude is { } value && text.IndexOfAny(['+', '-'], 1) < 0)
        {
            var signed = text[0] == '-' ? -value : value;
            long? int64 = signed >= long.MinValue && signed <= long.MaxValue ? (long)signed : null;
            // A sign makes a constant signed, unless it is zero.
            ulong? uint64 = (char.IsAsciiDigit(text[0]) || value.IsZero) && value <= ulong.MaxValue ? (ulong)value : null;
            if (int64 is not null || uint64 is not null)
                return new GoNumber(int64, uint64, int64 is { } whole ? whole : (double)uint64!.Value, null);
        }

        var number = ParseFloat(text);
        if (number is { } && text.AsSpan().IndexOfAny(".eEpP") < 0)
            error = "integer overflow: " + GoFormat.Quote(text);
        else if (number is not { })
            error = "illegal number syntax: " + GoFormat.Quote(text);
        return error is null ? GoNumber.FromFloat(number!.Value) : null;
    }

    /// <summary>Reads <c>1+2i</c>.</summary>
    /// <param name="text">The constant, which ends in <c>i</c>.</param>
    /// <param name="error">Go's wording where it is not one.</param>
    public static GoNumber? ParseComplex(string text, out string? error)
    {
        var split = FindSecondSign(text);
        error = null;
        if (split > 0 && ParseFloat(text[..split]) is { } real && ParseFloat(text[split..^1]) is { } imaginary)
            return GoNumber.FromComplex(real, imaginary);
        error = "syntax error scanning complex number";
        return null;
    }

    /// <summary>Reads an integer as <c>strconv.ParseInt</c> does when the prefix tells the base; null where it is none or too large.</summary>
    public static long? ParseInt64(string text)
    {
        var digits = text.Length > 0 && text[0] is '+' or '-' ? text[1..] : text;
        if (ParseInteger(digits) is not { } magnitude)
            return null;
        var value = text[0] == '-' ? -magnitude : magnitude;
        return value >= long.MinValue && value <= long.MaxValue ? (long)value : null;
    }

    private static int FindSecondSign(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var isExponent = text[i - 1] is 'p' or 'P' || (text[i - 1] is 'e' or 'E' && !text.AsSpan(0, i).ContainsAny('x', 'X'));
            if (text[i] is '+' or '-' && !isExponent)
                return i;
        }
        return -1;
    }

    private static BigInteger? ParseInteger(string digits)
    {
        var (radix, prefix) = digits switch
        {
            ['0', 'x' or 'X', ..] => (16, 2),
            ['0', 'b' or 'B', ..] => (2, 2),
            ['0', 'o' or 'O', ..] => (8, 2),
            ['0', _, ..] => (8, 1),
            _ => (10, 0),
        };
        var body = digits[prefix..].Replace("_", "", StringComparison.Ordinal);
        if (body.Length == 0 || !HasValidUnderscores(digits))
            return null;
        foreach (var digit in body)
        {
            if (ValueOf(digit) >= radix)
                return null;
        }
        var significant = body.TrimStart('0');
        // More digits than any 64-bit integer has, also in binary.
        return significant.Length > 64
            ? BigInteger.Pow(2, 65)
            : significant.Aggregate(BigInteger.Zero, (value, digit) => (value * radix) + ValueOf(digit));
    }

    /// <summary>Reads a finite number as <c>strconv.ParseFloat</c> does; null where it is none.</summary>
    public static double? ParseFloat(string text)
    {
        var digits = text.TrimStart('+', '-');
        if (text.Length - digits.Length > 1 || !HasValidUnderscores(digits))
            return null;
        var plain = digits.Replace("_", "", StringComparison.Ordinal);
        var value = plain is ['0', 'x' or 'X', ..] ? ParseHexFloat(plain[2..]) : ParseDecimalFloat(plain);
        return value is not { } number || double.IsInfinity(number) ? null : text[0] == '-' ? -number : number;
    }

    private static double? ParseDecimalFloat(string text)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var isNumber = text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] == '.') && text.AsSpan().ContainsAnyInRange('0', '9');
        return isNumber && double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static double? ParseHexFloat(string text)
    {
        var exponentMark = text.IndexOfAny(['p', 'P']);
        if (exponentMark < 0 || !int.TryParse(text[(exponentMark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
            return null;
        var mantissa = text[..exponentMark];
        var point = mantissa.IndexOf('.');
        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        if (digits.Length == 0 || digits.Length < mantissa.Length - 1 || !digits.All(char.IsAsciiHexDigit))
            return null;
        var value = BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Math.ScaleB((double)value, Math.Clamp(exponent, -100_000, 100_000) - (4 * fraction));
    }

    /// <summary>Underscores stand between digits, or between the prefix and a digit.</summary>
    private static bool HasValidUnderscores(string digits)
    {
        var hasPrefix = digits is ['0', 'x' or 'X' or 'b' or 'B' or 'o' or 'O', ..];
        var isHex = digits is ['0', 'x' or 'X', ..];
        var isDigitBefore = hasPrefix;
        for (var i = hasPrefix ? 2 : 0; i < digits.Length; i++)
        {
            var isDigit = char.IsAsciiDigit(digits[i]) || (isHex && char.IsAsciiHexDigit(digits[i]));
            if (digits[i] == '_')
            {
                var isDigitBehind = i + 1 < digits.Length && (char.IsAsciiDigit(digits[i + 1]) || (isHex && char.IsAsciiHexDigit(digits[i + 1])));
                if (!isDigitBefore || !isDigitBehind)
                    return false;
            }
            isDigitBefore = isDigit;
        }
        return true;
    }

    private static int ValueOf(char digit) => char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : int.MaxValue;
}
