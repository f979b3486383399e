using KubeLint.Helm.Functions;

namespace KubeLint.Helm.Serialization;

/// <summary>Go's <c>base64.StdEncoding</c> and <c>base32.StdEncoding</c>, with their errors.</summary>
internal static class GoBase
{
    private const string Alphabet32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Alphabet64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public static string Encode32(byte[] bytes)
    {
        var text = new char[(bytes.Length + 4) / 5 * 8];
        for (var i = 0; i < text.Length; i++)
        {
            var bit = 5L * i;
            var index = (int)(bit / 8);
            if (index >= bytes.Length)
            {
                text[i] = '=';
                continue;
            }
            var pair = (bytes[index] << 8) | (index + 1 < bytes.Length ? bytes[index + 1] : 0);
            text[i] = Alphabet32[(pair >> (11 - (int)(bit % 8))) & 31];
        }
        return new string(text);
    }

    /// <exception cref="FunctionException">The text is no base64.</exception>
    public static byte[] Decode64(byte[] text)
    {
        var bits = new BitBuffer(6, text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLineBreak(text[i]))
                continue;
            if (text[i] == '=')
            {
                CheckPadding64(text, i, bits.Digits % 4);
                return bits.ToBytes();
            }
            bits.Add(DigitOf(text[i], Alphabet64) ?? throw Corrupt("base64", i));
        }
        var rest = bits.Digits % 4;
        return rest == 0 ? bits.ToBytes() : throw Corrupt("base64", text.Length - rest);
    }

    /// <exception cref="FunctionException">The text is no base32; the place is one in the text without line breaks.</exception>
    public static byte[] Decode32(byte[] text)
    {
        text = Array.FindAll(text, static value => !IsLineBreak(value));
        var bits = new BitBuffer(5, text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var digits = bits.Digits % 8;
            var behind = text.Length - i - 1;
            if (text[i] == '=' && digits >= 2 && behind < 8)
            {
                CheckPadding32(text, i, digits);
                return bits.ToBytes();
            }
            bits.Add(DigitOf(text[i], Alphabet32) ?? throw Corrupt("base32", i));
        }
        var rest = bits.Digits % 8;
        return rest == 0 ? bits.ToBytes() : throw Corrupt("base32", text.Length - rest);
    }

    private static void CheckPadding64(byte[] text, int index, int digits)
    {
        if (digits < 2)
            throw Corrupt("base64", index);
        var i = SkipLineBreaks(text, index + 1);
        if (digits == 2)
        {
            if (i == text.Length)
                throw Corrupt("base64", i);
            if (text[i] != '=')
                throw Corrupt("base64", i - 1);
            i = SkipLineBreaks(text, i + 1);
        }
        if (i < text.Length)
            throw Corrupt("base64", i);
    }

    /// <summary>Checks the padding of the last eight digits; Go does not look at what follows them.</summary>
    private static void CheckPadding32(byte[] text, int index, int digits)
    {
        var behind = text.Length - index - 1;
        if (behind + digits < 7)
            throw Corrupt("base32", text.Length);
        for (var i = 0; i < 7 - digits && i < behind; i++)
        {
            if (text[index + 1 + i] != '=')
                throw Corrupt("base32", index + i);
        }
        // So many digits do not end in a whole byte.
        if (digits is 3 or 6)
            throw Corrupt("base32", index);
    }

    private static int SkipLineBreaks(byte[] text, int index)
    {
        while (index < text.Length && IsLineBreak(text[index]))
            index++;
        return index;
    }

    private static bool IsLineBreak(byte value) => value is (byte)'\r' or (byte)'\n';

    private static int? DigitOf(byte value, string alphabet) => alphabet.IndexOf((char)value, StringComparison.Ordinal) is >= 0 and var digit ? digit : null;

    private static FunctionException Corrupt(string name, int index) => new(FormattableString.Invariant($"illegal {name} data at input byte {index}"));

    /// <summary>Puts digits of a few bits together to bytes; bits that fill no byte are dropped.</summary>
    private sealed class BitBuffer(int bitsPerDigit, int capacity)
    {
        private readonly List<byte> _bytes = new(capacity);
        private int _buffer;
        private int _bits;

        public int Digits { get; private set; }

        public void Add(int digit)
        {
            Digits++;
            _buffer = ((_buffer << bitsPerDigit) | digit) & 0xFFFF;
            _bits += bitsPerDigit;
            if (_bits < 8)
                return;
            _bits -= 8;
            _bytes.Add((byte)(_buffer >> _bits));
        }

        public byte[] ToBytes() => [.. _bytes];
    }
}
