using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace KubeLint.Yaml.Text;

/// <summary>
/// Turns the bytes of a YAML file into text: UTF-8, UTF-16 or UTF-32, by byte order mark, else by the zero bytes
/// among the first four as the YAML specification says. Strict: nothing is replaced.
/// </summary>
public static class TextDecoder
{
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => c is (< ' ' or > '~') and not '\t' and not '\n' and not '\r' and not '\u0085'),
        '\uFFFE', '\uFFFF',
    ]);

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">All bytes of the file.</param>
    /// <returns>The text, up to the first error if there is one.</returns>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, markLength) = Detect(bytes);
        var content = bytes[markLength..];
        var text = Decode(content, encoding, out var invalid);
        var forbidden = text.AsSpan().IndexOfAny(s_forbidden);
        if (forbidden >= 0)
        {
            var offset = markLength + GetEncoding(encoding).GetByteCount(text.AsSpan(0, forbidden));
            return new DecodedText(text[..forbidden], encoding, new DecodingError(bytes[offset], offset, text[forbidden]));
        }
        return invalid is { } position
            ? new DecodedText(text, encoding, new DecodingError(content[position], markLength + position, null))
            : new DecodedText(text, encoding, null);
    }

    private static (TextEncoding Encoding, int MarkLength) Detect(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x00, 0x00, 0xFE, 0xFF, ..] => (TextEncoding.Utf32BigEndian, 4),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (TextEncoding.Utf32LittleEndian, 4),
        [0xFE, 0xFF, ..] => (TextEncoding.Utf16BigEndian, 2),
        [0xFF, 0xFE, ..] => (TextEncoding.Utf16LittleEndian, 2),
        [0xEF, 0xBB, 0xBF, ..] => (TextEncoding.Utf8, 3),
        [0x00, 0x00, 0x00, not 0x00, ..] => (TextEncoding.Utf32BigEndian, 0),
        [not 0x00, 0x00, 0x00, 0x00, ..] => (TextEncoding.Utf32LittleEndian, 0),
        [0x00, not 0x00, ..] => (TextEncoding.Utf16BigEndian, 0),
        [not 0x00, 0x00, ..] => (TextEncoding.Utf16LittleEndian, 0),
        _ => (TextEncoding.Utf8, 0),
    };

    private static Encoding GetEncoding(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf16LittleEndian => Encoding.Unicode,
        TextEncoding.Utf16BigEndian => Encoding.BigEndianUnicode,
        TextEncoding.Utf32LittleEndian or TextEncoding.Utf32BigEndian => Encoding.UTF32,
        _ => Encoding.UTF8,
    };

    private static string Decode(ReadOnlySpan<byte> bytes, TextEncoding encoding, out int? invalid)
    {
        invalid = null;
        switch (encoding)
        {
            case TextEncoding.Utf8 when Utf8.IsValid(bytes):
                return Encoding.UTF8.GetString(bytes);
            case TextEncoding.Utf8:
                var chars = new char[bytes.Length];
                Utf8.ToUtf16(bytes, chars, out var read, out var written, replaceInvalidSequences: false);
                invalid = read;
                return new string(chars, 0, written);
            case TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian:
                return DecodeUtf16(bytes, encoding == TextEncoding.Utf16BigEndian, out invalid);
            default:
                return DecodeUtf32(bytes, encoding == TextEncoding.Utf32BigEndian, out invalid);
        }
    }

    private static string DecodeUtf16(ReadOnlySpan<byte> bytes, bool isBigEndian, out int? invalid)
    {
        invalid = null;
        var text = new StringBuilder(bytes.Length / 2);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            var unit = Read(bytes, i, isBigEndian);
            var isPair = char.IsHighSurrogate(unit) && char.IsLowSurrogate(Read(bytes, i + 2, isBigEndian));
            if (i + 1 == bytes.Length || (char.IsSurrogate(unit) && !isPair))
            {
                invalid = i;
                break;
            }
            text.Append(unit);
            if (!isPair)
                continue;
            i += 2;
            text.Append(Read(bytes, i, isBigEndian));
        }
        return text.ToString();
    }

    private static char Read(ReadOnlySpan<byte> bytes, int offset, bool isBigEndian)
    {
        if (offset + 2 > bytes.Length)
            return '\0';
        var pair = bytes.Slice(offset, 2);
        return (char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(pair) : BinaryPrimitives.ReadUInt16LittleEndian(pair));
    }

    private static string DecodeUtf32(ReadOnlySpan<byte> bytes, bool isBigEndian, out int? invalid)
    {
        invalid = null;
        var text = new StringBuilder(bytes.Length / 4);
        for (var i = 0; i < bytes.Length; i += 4)
        {
            var unit = uint.MaxValue;
            if (i + 4 <= bytes.Length)
                unit = isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes.Slice(i, 4)) : BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(i, 4));
            if (!Rune.TryCreate(unit, out var rune))
            {
                invalid = i;
                break;
            }
            text.Append(rune.ToString());
        }
        return text.ToString();
    }
}
