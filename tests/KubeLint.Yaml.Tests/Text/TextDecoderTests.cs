using System.Text;
using CsCheck;
using KubeLint.Yaml.Text;

namespace KubeLint.Yaml.Tests.Text;

public sealed class TextDecoderTests
{
    private static readonly Encoding[] s_encodings =
    [
        new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, new UTF32Encoding(false, true), new UTF32Encoding(true, true),
    ];

    [Fact]
    public void Every_encoding_is_read_with_and_without_its_mark() =>
        Gen.Select(Gen.Int[0, 4], Gen.Bool, Gen.OneOf("ä", "漢", "😀", "\r\n", "\t", "\u0085", "a: b", "\uFEFF").List[0, 12]).Sample((index, hasMark, parts) =>
        {
            // Without a mark the first character tells, and has to be of ASCII.
            var text = "a" + string.Concat(parts);
            var encoding = s_encodings[index];
            byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
            var decoded = TextDecoder.Decode(bytes);
            Assert.Null(decoded.Error);
            Assert.Equal(text, decoded.Text);
            Assert.Equal(index, (int)decoded.Encoding);
        }, iter: 2000);

    [Theory]
    [InlineData("61 0A 62 FF 63", "a\nb", 3, 0xFF)]
    [InlineData("61 C3", "a", 1, 0xC3)]
    [InlineData("61 C3 28", "a", 1, 0xC3)]
    [InlineData("61 ED A0 80", "a", 1, 0xED)]
    [InlineData("EF BB BF 61 80", "a", 4, 0x80)]
    [InlineData("C0 80", "", 0, 0xC0)]
    [InlineData("FF FE 61 00 00 D8 61 00", "a", 4, 0x00)]
    [InlineData("FF FE 61 00 62", "a", 4, 0x62)]
    [InlineData("FE FF 00 61 DC 00", "a", 4, 0xDC)]
    [InlineData("00 00 FE FF 00 00 00 61 00 11 00 00", "a", 8, 0x00)]
    [InlineData("00 00 FE FF 00 00 00 61 00", "a", 8, 0x00)]
    public void The_first_byte_that_cannot_be_decoded_is_reported(string hex, string text, int offset, int value)
    {
        var decoded = TextDecoder.Decode(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal(new DecodingError((byte)value, offset, null), decoded.Error);
        Assert.Equal(text, decoded.Text);
    }

    [Theory]
    [InlineData("61 07 62", "a", 1, '\u0007')]
    [InlineData("61 00 62 00 07 00", "ab", 4, '\u0007')]
    [InlineData("EF BB BF C3 A4 1B", "ä", 5, '\u001B')]
    [InlineData("C2 80", "", 0, '\u0080')]
    [InlineData("7F", "", 0, '\u007F')]
    [InlineData("61 62 63 64 00", "abcd", 4, '\0')]
    [InlineData("61 01 FF", "a", 1, '\u0001')]
    [InlineData("EF BF BF", "", 0, '\uFFFF')]
    public void A_control_character_is_reported(string hex, string text, int offset, char character)
    {
        var decoded = TextDecoder.Decode(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal((offset, character), (decoded.Error!.Offset, decoded.Error.ControlCharacter));
        Assert.Equal(text, decoded.Text);
    }

    [Fact]
    public void Nothing_is_an_empty_text() => Assert.Equal(new DecodedText("", TextEncoding.Utf8, null), TextDecoder.Decode([]));
}
