using System.Globalization;
using System.Text;

namespace KubeLint.Helm;

/// <summary>Writes values as Go's <c>strconv</c> does.</summary>
internal static class GoFormat
{
    /// <summary>A quoted text, as <c>%q</c> writes it.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\a' => quoted.Append(@"\a"),
                '\b' => quoted.Append(@"\b"),
                '\f' => quoted.Append(@"\f"),
                '\n' => quoted.Append(@"\n"),
                '\r' => quoted.Append(@"\r"),
                '\t' => quoted.Append(@"\t"),
                '\v' => quoted.Append(@"\v"),
                < ' ' or 0x7F => quoted.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
                _ when IsPrint(rune) => quoted.Append(rune.ToString()),
                <= 0xFFFF => quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
            };
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>A code point with its character where that can be printed: <c>U+0040 '@'</c>.</summary>
    public static string Describe(Rune rune)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        return IsPrint(rune) ? $"{code} '{rune}'" : code;
    }

    /// <summary>The shortest form that reads back as the same number, as <c>%g</c> writes it.</summary>
    /// <param name="value">The number.</param>
    /// <param name="exponentLimit">The power of ten from which an exponent is written: 6 in <c>%g</c>, 21 in JSON.</param>
    public static string Float(double value, int exponentLimit) => Float(value, value.ToString("R", CultureInfo.InvariantCulture), exponentLimit);

    /// <summary>As <see cref="Float(double, int)"/>, of single precision.</summary>
    public static string Single(float value, int exponentLimit) => Float(value, value.ToString("R", CultureInfo.InvariantCulture), exponentLimit);

    /// <summary>Whether Go counts a character as printable.</summary>
    public static bool IsPrint(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Float(double value, string shortest, int exponentLimit)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "+Inf" : "-Inf";
        if (value == 0)
            return double.IsNegative(value) ? "-0" : "0";
        var sign = shortest[0] == '-' ? "-" : "";
        var (digits, exponent) = Decompose(shortest[sign.Length..]);
        if (exponent < -4 || exponent >= exponentLimit)
        {
            var fraction = digits.Length > 1 ? "." + digits[1..] : "";
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }
        if (exponent < 0)
            return sign + "0." + new string('0', -exponent - 1) + digits;
        return digits.Length <= exponent + 1
            ? sign + digits.PadRight(exponent + 1, '0')
            : sign + digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    /// <summary>The digits without zeros at the ends, and the power of ten of the first one.</summary>
    private static (string Digits, int Exponent) Decompose(string text)
    {
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var power = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var number = mark < 0 ? text : text[..mark];
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? number.Length : point;
        var all = point < 0 ? number : number.Remove(point, 1);
        var digits = all.TrimStart('0');
        return (digits.TrimEnd('0'), whole - 1 - (all.Length - digits.Length) + power);
    }
}
