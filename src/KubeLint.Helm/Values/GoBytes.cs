using System.Text;

namespace KubeLint.Helm.Values;

/// <summary>Go's view of a text as bytes of UTF-8, of which some may be invalid; those stand in a text as U+DC00 plus the byte.</summary>
internal static class GoBytes
{
    /// <summary>The text that bytes stand for.</summary>
    public static string ToText(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
                bytes = bytes[consumed..];
            }
            else
            {
                text.Append((char)(0xDC00 + bytes[0]));
                bytes = bytes[1..];
            }
        }
        return text.ToString();
    }

    /// <summary>The bytes that a text stands for.</summary>
    public static byte[] FromText(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return Encoding.UTF8.GetBytes(text);
        var bytes = new List<byte>(text.Length);
        Span<byte> buffer = stackalloc byte[4];
        for (var i = 0; i < text.Length; i += CharCountAt(text, i))
        {
            if (IsLoneByte(text, i))
                bytes.Add((byte)(text[i] - 0xDC00));
            else
                bytes.AddRange(buffer[..Encoding.UTF8.GetBytes(text.AsSpan(i, CharCountAt(text, i)), buffer)]);
        }
        return [.. bytes];
    }

    /// <summary>Number of bytes of a text: Go's <c>len</c>.</summary>
    public static int Length(string text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i += CharCountAt(text, i))
            length += ByteCountAt(text, i);
        return length;
    }

    /// <summary>The offset in UTF-16 units of a byte offset, or -1 where that is within a character.</summary>
    public static int FindCharOffset(string text, int byteOffset)
    {
        var bytes = 0;
        var i = 0;
        for (; i < text.Length && bytes < byteOffset; i += CharCountAt(text, i))
            bytes += ByteCountAt(text, i);
        return bytes == byteOffset ? i : -1;
    }

    /// <summary>Part of a text between two byte offsets, with its origins; a character that is cut becomes the bytes that are left of it.</summary>
    public static TextValue Slice(TextValue value, int start, int end)
    {
        var from = FindCharOffset(value.Text, start);
        var to = FindCharOffset(value.Text, end);
        return from >= 0 && to >= 0
            ? value.Slice(from, to - from)
            : new TextValue(ToText(FromText(value.Text).AsSpan(start, end - start)), Origins.Origin.Derive(value.Segments.Select(static segment => segment.Origin)));
    }

    /// <summary>Number of characters of a text; an invalid byte counts as one.</summary>
    public static int CountRunes(string text)
    {
        var count = text.Length;
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (char.IsHighSurrogate(text[i]))
                count--;
        }
        return count;
    }

    /// <summary>Whether a unit of a text stands for an invalid byte.</summary>
    public static bool IsLoneByte(string text, int index) =>
        text[index] is >= '\uDC00' and <= '\uDCFF' && (index == 0 || !char.IsHighSurrogate(text[index - 1]));

    /// <summary>Number of UTF-16 units of the character at an offset.</summary>
    public static int CharCountAt(string text, int index) => char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;

    /// <summary>Number of bytes of the character at an offset.</summary>
    public static int ByteCountAt(string text, int index) => text[index] switch
    {
        < '\u0080' => 1,
        < '\u0800' => 2,
        _ when char.IsHighSurrogate(text[index]) => 4,
        _ when IsLoneByte(text, index) => 1,
        _ => 3,
    };
}
