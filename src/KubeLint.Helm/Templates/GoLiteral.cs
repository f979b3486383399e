using System.Globalization;
using System.Text;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Templates;

/// <summary>Reads Go's string and character constants.</summary>
internal static class GoLiteral
{
    /// <summary>The string that a constant with its quotes stands for; null where an escape is wrong.</summary>
    public static string? UnquoteString(string literal)
    {
        var content = literal.AsSpan(1, literal.Length - 2);
        if (literal[0] == '`')
            return content.ToString().Replace("\r", "", StringComparison.Ordinal);
        if (!content.Contains('\\'))
            return content.ToString();

        // Go's strings are bytes: "\xc3\xa9" is one character.
        var bytes = new List<byte>(content.Length);
        Span<byte> encoded = stackalloc byte[4];
        while (content.Length > 0)
        {
            if (!TryReadCharacter(ref content, '"', out var character))
                return null;
            if (character.IsByte)
                bytes.Add((byte)character.Value);
            else
                bytes.AddRange(encoded[..new Rune(character.Value).EncodeToUtf8(encoded)]);
        }
        return GoBytes.ToText([.. bytes]);
    }

    /// <summary>The code point of a character constant with its quotes.</summary>
    /// <param name="literal">The constant.</param>
    /// <param name="error">Go's wording where it is not one.</param>
    public static int? UnquoteCharacter(string literal, out string? error)
    {
        var content = literal.AsSpan(1);
        if (content[0] == '\'' || !TryReadCharacter(ref content, '\'', out var character))
        {
            error = "invalid syntax";
            return null;
        }
        if (content is not "'")
        {
            error = "malformed character constant: " + literal;
            return null;
        }
        error = null;
        return character.Value;
    }

    /// <summary>Takes one character or escape off the front of <paramref name="text"/>.</summary>
    private static bool TryReadCharacter(ref ReadOnlySpan<char> text, char quote, out (int Value, bool IsByte) character)
    {
        if (text[0] != '\\')
        {
            Rune.DecodeFromUtf16(text, out var rune, out var length);
            text = text[length..];
            character = (rune.Value, false);
            return true;
        }
        character = default;
        if (text.Length < 2)
            return false;
        var kind = text[1];
        switch (kind)
        {
            case 'x':
                return TryReadCode(ref text, 2, 2, 16, isByte: true, out character);
            case 'u':
                return TryReadCode(ref text, 2, 4, 16, isByte: false, out character);
            case 'U':
                return TryReadCode(ref text, 2, 8, 16, isByte: false, out character);
            case >= '0' and <= '7':
                return TryReadCode(ref text, 1, 3, 8, isByte: true, out character);
        }
        text = text[2..];
        int? simple = kind switch
        {
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            '\\' => '\\',
            _ => kind == quote ? quote : null,
        };
        character = (simple ?? 0, false);
        return simple is not null;
    }

    private static bool TryReadCode(ref ReadOnlySpan<char> text, int start, int length, uint radix, bool isByte, out (int Value, bool IsByte) character)
    {
        character = default;
        if (text.Length < start + length)
            return false;
        uint value = 0;
        foreach (var digit in text.Slice(start, length))
        {
            if (!char.IsAsciiHexDigit(digit))
                return false;
            var number = uint.Parse([digit], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (number >= radix)
                return false;
            value = (value * radix) + number;
        }
        text = text[(start + length)..];
        character = ((int)value, isByte);
        return isByte ? value <= byte.MaxValue : Rune.IsValid(value);
    }
}
