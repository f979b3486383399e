using System.Globalization;
using System.Text;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Formatting;

/// <summary>Writes scalars with flags, width and precision, as Go's <c>fmt</c> does. Padding stands in no file; what shows the operand keeps its origin.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="maxLength">Characters that the text may have.</param>
internal sealed class FieldWriter(TextBuilder output, int maxLength)
{
    private const string LowerDigits = "0123456789abcdef";
    private const string UpperDigits = "0123456789ABCDEF";
    private const int MaxRune = 0x10FFFF;

    public TextBuilder Output { get; } = output;

    /// <summary>The directive that is being followed.</summary>
    public FormatDirective Directive { get; set; }

    /// <summary>Writes text of the formatter itself.</summary>
    public void Write(string text)
    {
        EnsureRoom(text.Length);
        Output.Append(text);
    }

    /// <summary>Writes a text, filled up to the width.</summary>
    public void WritePadded(TextValue text)
    {
        EnsureRoom(text.Text.Length);
        var fill = FillFor(text.Text);
        if (!Directive.Minus)
            Fill(fill);
        Output.Append(text);
        if (Directive.Minus)
            Fill(fill);
    }

    public void WriteBoolean(BooleanValue value) => WritePadded(new TextValue(value.Value ? "true" : "false", value.Origin));

    /// <summary><c>%s</c></summary>
    public void WriteText(TextValue text) => WritePadded(Truncated(text));

    /// <summary><c>%q</c> of a text.</summary>
    public void WriteQuoted(TextValue text)
    {
        var shown = Truncated(text);
        if (Directive.Sharp && CanBackquote(shown.Text))
            WritePadded(new TextBuilder().Append('`').Append(shown).Append('`').ToText());
        else
            WritePadded(Quoted(shown, Directive.Plus));
    }

    /// <summary>A text as a Go constant; what is not escaped keeps its origins.</summary>
    public static TextValue Quoted(TextValue value, bool isAscii = false)
    {
        var text = value.Text;
        var quoted = new TextBuilder().Append('"');
        var start = 0;
        for (var i = 0; i < text.Length; i += GoBytes.CharCountAt(text, i))
        {
            if (GoFormat.Escape(text, i, '"', isAscii) is not { } escape)
                continue;
            // The end of an escape stands for the character, so that offsets of what follows stay right.
            var length = GoBytes.CharCountAt(text, i);
            quoted.Append(value, start, i - start);
            var from = value.SegmentsOf(i, length).FirstOrDefault();
            var lead = escape[..^length];
            // A lone backslash is punctuation as the quotes are; letters and digits are the character's.
            quoted.Append(lead, lead.Length == 1 ? null : from.Origin, from.Offset, lead.Length == 1 ? null : from.Site);
            quoted.Append(escape[^length..], from.Origin, from.Offset, from.Site);
            start = i + length;
        }
        return quoted.Append(value, start, text.Length - start).Append('"').ToText();
    }

    /// <summary><c>%x</c> and <c>%X</c> of bytes.</summary>
    public void WriteHexadecimal(ReadOnlySpan<byte> bytes, bool isUpper, Origin? origin)
    {
        var shown = Directive.Precision is { } precision && precision < bytes.Length ? bytes[..precision] : bytes;
        var digits = isUpper ? UpperDigits : LowerDigits;
        var prefix = isUpper ? "0X" : "0x";
        EnsureRoom(5L * shown.Length);
        var text = new StringBuilder(2 * shown.Length);
        if (shown.Length > 0 && Directive.Sharp)
            text.Append(prefix);
        for (var i = 0; i < shown.Length; i++)
        {
            if (i > 0 && Directive.Space)
                text.Append(' ').Append(Directive.Sharp ? prefix : "");
            text.Append(digits[shown[i] >> 4]).Append(digits[shown[i] & 15]);
        }
        WritePadded(new TextValue(text.ToString(), origin));
    }

    /// <summary>Writes an integer to a base of 2, 8, 10 or 16.</summary>
    /// <param name="value">The integer.</param>
    /// <param name="radix">The base.</param>
    /// <param name="isUpper">Whether digits are upper case.</param>
    /// <param name="hasOctalMark">Whether <c>0o</c> goes before it.</param>
    public void WriteInteger(IntegerValue value, int radix, bool isUpper = false, bool hasOctalMark = false)
    {
        var isNegative = value.Kind != ValueKind.Uint64 && value.Value < 0;
        var magnitude = isNegative ? (ulong)-value.Value : (ulong)value.Value;
        var sign = isNegative ? "-" : Directive.Plus ? "+" : Directive.Space ? " " : "";
        if (Directive.Precision == 0 && magnitude == 0)
        {
            EnsureRoom(Directive.Width ?? 0);
            Output.Append(' ', Directive.Width ?? 0);
            return;
        }
        var digits = ToDigits(magnitude, (uint)radix, isUpper ? UpperDigits : LowerDigits);
        var wanted = Directive.Precision ?? (Directive.FillsWithZeros ? (Directive.Width ?? 0) - sign.Length : 0);
        var zeros = Math.Max(wanted - digits.Length, 0);
        EnsureRoom(zeros);
        var prefix = (hasOctalMark ? "0o" : "") + radix switch
        {
            _ when !Directive.Sharp => "",
            2 => "0b",
            8 => zeros == 0 && digits[0] != '0' ? "0" : "",
            16 => isUpper ? "0X" : "0x",
            _ => "",
        };
        var number = new TextBuilder();
        number.Append(sign, isNegative ? value.Origin : null).Append(prefix).Append('0', zeros).Append(digits, value.Origin, isNegative ? 1 : 0);
        WriteWithBlanks(number.ToText());
    }

    /// <summary><c>%U</c></summary>
    public void WriteCodePoint(IntegerValue value)
    {
        var code = unchecked((ulong)value.Value);
        var digits = code.ToString("X", CultureInfo.InvariantCulture).PadLeft(Math.Max(4, Directive.Precision ?? 4), '0');
        EnsureRoom(digits.Length);
        var text = "U+" + digits;
        if (Directive.Sharp && code <= MaxRune && Rune.IsValid((int)code) && GoFormat.IsPrint(new Rune((int)code)))
            text += $" '{new Rune((int)code)}'";
        WriteWithBlanks(new TextValue(text, value.Origin));
    }

    /// <summary><c>%c</c></summary>
    public void WriteCharacter(IntegerValue value) => WritePadded(new TextValue(ToRune(value).ToString(), value.Origin));

    /// <summary><c>%q</c> of an integer.</summary>
    public void WriteQuotedCharacter(IntegerValue value)
    {
        var rune = ToRune(value);
        WritePadded(new TextValue($"'{GoFormat.Escape(rune, '\'', Directive.Plus) ?? rune.ToString()}'", value.Origin));
    }

    /// <summary>Writes a number of floating point.</summary>
    /// <param name="value">The number.</param>
    /// <param name="verb">One of <c>b e E f g G x X</c>.</param>
    /// <param name="precision">The precision where the directive has none.</param>
    public void WriteFloat(FloatValue value, char verb, int precision)
    {
        precision = Directive.Precision ?? precision;
        EnsureRoom(Math.Max(precision, 0));
        var number = GoFloat.Format(value.Value, verb, precision);
        var isFinite = double.IsFinite(value.Value);
        var sign = number[0] == '-' ? "-" : Directive.Plus || number[0] == '+' && Directive.Space is false ? "+" : Directive.Space ? " " : "";
        var digits = number[0] is '-' or '+' ? number[1..] : number;
        if (!isFinite)
        {
            WriteWithBlanks(new TextValue(sign + digits, value.Origin));
            return;
        }
        if (Directive.Sharp && verb != 'b')
            digits = WithPoint(digits, verb, precision);
        var isNegative = sign == "-";
        var written = new TextBuilder().Append(sign, isNegative ? value.Origin : null);
        if (Directive.FillsWithZeros && sign.Length > 0 && Directive.Width is { } width && width > sign.Length + digits.Length)
        {
            EnsureRoom(width);
            written.Append('0', width - sign.Length - digits.Length);
        }
        WritePadded(written.Append(digits, value.Origin, isNegative ? 1 : 0).ToText());
    }

    /// <exception cref="RenderLimitException">The text would get too long.</exception>
    private void EnsureRoom(long length)
    {
        if (Output.Length + length > maxLength)
            throw new RenderLimitException(FormattableString.Invariant($"a text of {Output.Length + length} characters exceeds the limit of {maxLength}"));
    }

    private void WriteWithBlanks(TextValue text)
    {
        var directive = Directive;
        Directive = directive with { Zero = false };
        WritePadded(text);
        Directive = directive;
    }

    private int FillFor(string text) => Directive.Width is { } width && width > 0 ? Math.Max(width - GoBytes.CountRunes(text), 0) : 0;

    private void Fill(int count)
    {
        EnsureRoom(count);
        Output.Append(Directive.FillsWithZeros ? '0' : ' ', count);
    }

    private TextValue Truncated(TextValue value)
    {
        if (Directive.Precision is not { } precision || precision >= value.Text.Length)
            return value;
        var end = 0;
        for (var i = 0; i < precision && end < value.Text.Length; i++)
            end += GoBytes.CharCountAt(value.Text, end);
        return value.Slice(0, end);
    }

    /// <summary>Whether a text can stand between backquotes.</summary>
    public static bool CanBackquote(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '`' or '\x7F' or '\uFEFF' or (< ' ' and not '\t') || GoBytes.IsLoneByte(text, i))
                return false;
        }
        return true;
    }

    /// <summary>The sharp flag: always a decimal point, and for <c>%g</c> the zeros at the end.</summary>
    private static string WithPoint(string number, char verb, int precision)
    {
        var mark = number.AsSpan().IndexOfAny(verb is 'x' or 'X' ? "pP" : "eE");
        var digits = mark < 0 ? number : number[..mark];
        var missing = verb is 'g' or 'G' or 'x' ? (precision < 0 ? 6 : precision) : 0;
        var significant = digits.Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length;
        missing -= digits == "0" ? Math.Max(significant, 1) : significant;
        if (!digits.Contains('.', StringComparison.Ordinal))
            digits += ".";
        return digits + new string('0', Math.Max(missing, 0)) + (mark < 0 ? "" : number[mark..]);
    }

    private static string ToDigits(ulong value, uint radix, string digits)
    {
        Span<char> buffer = stackalloc char[64];
        var start = buffer.Length;
        do
        {
            buffer[--start] = digits[(int)(value % radix)];
            value /= radix;
        }
        while (value > 0);
        return buffer[start..].ToString();
    }

    private static Rune ToRune(IntegerValue value) => value.Value is >= 0 and <= MaxRune && Rune.IsValid((int)value.Value) ? new Rune((int)value.Value) : Rune.ReplacementChar;
}
