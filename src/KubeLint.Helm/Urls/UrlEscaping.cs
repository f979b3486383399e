using System.Globalization;
using System.Text;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Urls;

/// <summary>Percent encoding by the rules of Go's <c>net/url</c>.</summary>
internal static class UrlEscaping
{
    private const int EscapeLength = 3;

    public static string Escape(string text, UrlPart part)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var value in GoBytes.FromText(text))
        {
            if (value < 0x80 && !MustEscape((char)value, part))
                escaped.Append((char)value);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }
        return escaped.ToString();
    }

    /// <summary>The text without escapes, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">Which part of a URL it is.</param>
    /// <param name="error">What is wrong, in Go's wording.</param>
    public static string? Unescape(string text, UrlPart part, out string? error)
    {
        var bytes = GoBytes.FromText(text);
        var plain = new List<byte>(bytes.Length);
        error = null;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%')
            {
                if (!TryDecode(bytes, i, part, out var value))
                {
                    error = "invalid URL escape " + GoFormat.Quote(GoBytes.ToText(bytes.AsSpan(i, Math.Min(EscapeLength, bytes.Length - i))));
                    return null;
                }
                plain.Add(value);
                i += EscapeLength - 1;
            }
            else if (part is UrlPart.Host or UrlPart.Zone && bytes[i] < 0x80 && MustEscape((char)bytes[i], part))
            {
                error = $"invalid character {GoFormat.Quote(((char)bytes[i]).ToString())} in host name";
                return null;
            }
            else
            {
                plain.Add(bytes[i]);
            }
        }
        return GoBytes.ToText(plain.ToArray());
    }

    private static bool TryDecode(byte[] bytes, int index, UrlPart part, out byte value)
    {
        value = 0;
        if (index + 2 >= bytes.Length || !char.IsAsciiHexDigit((char)bytes[index + 1]) || !char.IsAsciiHexDigit((char)bytes[index + 2]))
            return false;
        value = (byte)((Digit(bytes[index + 1]) * 16) + Digit(bytes[index + 2]));
        return part switch
        {
            // A host may escape what is not ASCII, and the percent sign of a zone.
            UrlPart.Host => value >= 0x80 || value == '%',
            UrlPart.Zone => value >= 0x80 || value is (byte)'%' or (byte)' ' || !MustEscape((char)value, UrlPart.Host),
            _ => true,
        };
    }

    private static int Digit(byte value) => value <= '9' ? value - '0' : (value | 0x20) - 'a' + 10;

    public static bool MustEscape(char character, UrlPart part)
    {
        if (char.IsAsciiLetterOrDigit(character))
            return false;
        if (part is UrlPart.Host or UrlPart.Zone && "!$&'()*+,;=:[]<>\"".Contains(character, StringComparison.Ordinal))
            return false;
        return character switch
        {
            '-' or '_' or '.' or '~' => false,
            '$' or '&' or '+' or ',' or '/' or ':' or ';' or '=' or '?' or '@' => part switch
            {
                UrlPart.UserInfo => character is '@' or '/' or '?' or ':',
                UrlPart.Path => character == '?',
                UrlPart.Fragment => false,
                _ => true,
            },
            '!' or '(' or ')' or '*' => part != UrlPart.Fragment,
            _ => true,
        };
    }
}
