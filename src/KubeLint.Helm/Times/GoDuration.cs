using System.Buffers;
using System.Globalization;
using System.Text;
using KubeLint.Helm.Functions;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Times;

/// <summary>Durations in nanoseconds, as Go's <c>time.Duration</c> reads, writes and rounds them.</summary>
internal static class GoDuration
{
    private static readonly SearchValues<char> s_numberCharacters = SearchValues.Create(".0123456789");

    public const long Microsecond = 1000;
    public const long Millisecond = 1000 * Microsecond;
    public const long Second = 1000 * Millisecond;
    public const long Minute = 60 * Second;
    public const long Hour = 60 * Minute;

    /// <summary>Reads <c>1h30m</c>.</summary>
    /// <exception cref="FunctionException">The text is no duration, in Go's wording.</exception>
    public static long Parse(string text)
    {
        var rest = text.Length > 0 && text[0] is '+' or '-' ? text.AsSpan(1) : text;
        if (rest is "0")
            return 0;
        if (rest.IsEmpty)
            throw Invalid("invalid duration ", text);
        UInt128 total = 0;
        while (!rest.IsEmpty)
        {
            total += ParsePart(text, ref rest);
            if (total > (UInt128)long.MaxValue + 1)
                throw Invalid("invalid duration ", text);
        }
        if (text[0] == '-')
            return (long)-(Int128)total;
        return total > (UInt128)long.MaxValue ? throw Invalid("invalid duration ", text) : (long)total;
    }

    private static UInt128 ParsePart(string text, scoped ref ReadOnlySpan<char> rest)
    {
        var whole = TakeDigits(ref rest);
        var fraction = ReadOnlySpan<char>.Empty;
        if (rest.StartsWith("."))
        {
            rest = rest[1..];
            fraction = TakeDigits(ref rest);
        }
        // Nineteen digits at most fit.
        if ((whole.IsEmpty && fraction.IsEmpty) || whole.TrimStart('0').Length > 19)
            throw Invalid("invalid duration ", text);
        var length = rest.IndexOfAny(s_numberCharacters);
        var unit = length < 0 ? rest : rest[..length];
        rest = rest[unit.Length..];
        if (unit.IsEmpty)
            throw Invalid("missing unit in duration ", text);
        var size = UnitOf(unit) ?? throw new FunctionException($"time: unknown unit {Quote(unit.ToString())} in duration {Quote(text)}");
        var value = whole.IsEmpty ? 0 : UInt128.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture) * (ulong)size;
        if (!fraction.IsEmpty)
        {
            var digits = fraction[..Math.Min(fraction.Length, 18)];
            value += (UInt128)(ulong)(double.Parse(digits, CultureInfo.InvariantCulture) * (size / Math.Pow(10, digits.Length)));
        }
        return value;
    }

    private static ReadOnlySpan<char> TakeDigits(scoped ref ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? rest : rest[..length];
        rest = rest[digits.Length..];
        return digits;
    }

    private static long? UnitOf(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 1,
        "us" or "\u00B5s" or "\u03BCs" => Microsecond,
        "ms" => Millisecond,
        "s" => Second,
        "m" => Minute,
        "h" => Hour,
        _ => null,
    };

    private static FunctionException Invalid(string message, string text) => new("time: " + message + Quote(text));

    /// <summary>Writes <c>1h30m0s</c>.</summary>
    public static string Format(long duration)
    {
        var size = (ulong)Int128.Abs(duration);
        var sign = duration < 0 ? "-" : "";
        if (size == 0)
            return "0s";
        if (size < (ulong)Second)
        {
            return sign + (size < (ulong)Microsecond ? Number(size, 1) + "ns"
                : size < (ulong)Millisecond ? Number(size, (ulong)Microsecond) + "\u00B5s"
                : Number(size, (ulong)Millisecond) + "ms");
        }
        var text = Number(size % (ulong)Minute, (ulong)Second) + "s";
        var minutes = size / (ulong)Minute;
        if (minutes > 0)
            text = string.Create(CultureInfo.InvariantCulture, $"{minutes % 60}m{text}");
        return minutes >= 60 ? string.Create(CultureInfo.InvariantCulture, $"{sign}{minutes / 60}h{text}") : sign + text;
    }

    /// <summary>A quotient with all its decimal places and no zeros behind them.</summary>
    private static string Number(ulong value, ulong unit)
    {
        var whole = (value / unit).ToString(CultureInfo.InvariantCulture);
        if (value % unit == 0)
            return whole;
        var places = (unit - 1).ToString(CultureInfo.InvariantCulture).Length;
        return whole + "." + (value % unit).ToString(CultureInfo.InvariantCulture).PadLeft(places, '0').TrimEnd('0');
    }

    /// <summary>Rounds to a multiple, halves away from zero; what would not fit stays at the largest duration.</summary>
    public static long Round(long duration, long multiple)
    {
        if (multiple <= 0)
            return duration;
        var rest = Int128.Abs(duration % multiple);
        var magnitude = Int128.Abs(duration) - rest + (rest * 2 < multiple ? 0 : multiple);
        return (long)Int128.Clamp(duration < 0 ? -magnitude : magnitude, long.MinValue, long.MaxValue);
    }

    public static long Truncate(long duration, long multiple) => multiple <= 0 ? duration : duration - (duration % multiple);

    /// <summary>A duration in some unit; whole units and the rest are divided apart, as in Go.</summary>
    public static double In(long duration, long unit) => (duration / unit) + ((double)(duration % unit) / unit);

    /// <summary>Quotes as errors of Go's <c>time</c> do: bytes that are not ASCII as <c>\xc3</c>.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var value in GoBytes.FromText(text))
        {
            _ = value switch
            {
                (byte)'"' or (byte)'\\' => quoted.Append('\\').Append((char)value),
                < (byte)' ' or >= 0x80 => quoted.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}"),
                _ => quoted.Append((char)value),
            };
        }
        return quoted.Append('"').ToString();
    }
}
