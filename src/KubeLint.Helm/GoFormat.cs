using System.Globalization;
using System.Text;
using KubeLint.Helm.Values;

namespace KubeLint.Helm;

/// <summary>Writes values as Go's <c>strconv</c> does.</summary>
internal static class GoFormat
{
    /// <summary>A quoted text, as <c>%q</c> writes it.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i += GoBytes.CharCountAt(text, i))
        {
            if (Escape(text, i, '"') is { } escape)
                quoted.Append(escape);
            else
                quoted.Append(text, i, GoBytes.CharCountAt(text, i));
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>The escape that the character at an offset needs in a constant; null where it stands for itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The character's offset.</param>
    /// <param name="quote">The quote around the constant.</param>
    /// <param name="isAscii">Whether all beyond ASCII is escaped.</param>
    public static string? Escape(string text, int index, char quote, bool isAscii = false)
    {
        if (GoBytes.IsLoneByte(text, index))
            return string.Create(CultureInfo.InvariantCulture, $"\\x{text[index] - 0xDC00:x2}");
        return Rune.TryGetRuneAt(text, index, out var rune) ? Escape(rune, quote, isAscii) : Escape(Rune.ReplacementChar, quote, isAscii);
    }

    /// <inheritdoc cref="Escape(string, int, char, bool)"/>
    public static string? Escape(Rune rune, char quote, bool isAscii = false) => rune.Value switch
    {
        '\\' => @"\\",
        '\a' => @"\a",
        '\b' => @"\b",
        '\f' => @"\f",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        '\v' => @"\v",
        < ' ' or 0x7F => string.Create(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
        _ when rune.Value == quote => "\\" + quote,
        _ when rune.IsAscii || (!isAscii && IsPrint(rune)) => null,
        <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
    };

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
    public static (string Digits, int Exponent) Decompose(string text)
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
