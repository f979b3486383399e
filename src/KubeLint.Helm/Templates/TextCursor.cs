using System.Text;

namespace KubeLint.Helm.Templates;

/// <summary>A place in a text that moves forward over kinds of characters.</summary>
internal sealed class TextCursor(string text)
{
    private const char NoCharacter = '\uffff';

    public int Position { get; set; }

    public bool IsAtAlphanumeric => IsAlphanumeric(out _);

    public static bool IsSpace(char character) => character is ' ' or '\t' or '\r' or '\n';

    public char Peek(int distance) => Position + distance < text.Length ? text[Position + distance] : NoCharacter;

    public bool IsAt(string expected) => string.CompareOrdinal(text, Position, expected, 0, expected.Length) == 0;

    /// <summary>The code point at the position; half a surrogate pair counts as U+FFFD.</summary>
    public Rune PeekRune(out int width)
    {
        Rune.DecodeFromUtf16(text.AsSpan(Position), out var rune, out width);
        return rune;
    }

    public void SkipAlphanumerics()
    {
        while (IsAlphanumeric(out var width))
            Position += width;
    }

    /// <summary>Skips what looks like a number; the parser finds out whether it is one. False where a letter or digit follows.</summary>
    public bool SkipNumber()
    {
        Accept("+-");
        var digits = "0123456789_";
        var exponent = "eE";
        if (Accept("0"))
        {
            if (Accept("xX"))
                (digits, exponent) = ("0123456789abcdefABCDEF_", "pP");
            else if (Accept("oO"))
                (digits, exponent) = ("01234567_", "");
            else if (Accept("bB"))
                (digits, exponent) = ("01_", "");
        }
        AcceptAll(digits);
        if (Accept("."))
            AcceptAll(digits);
        if (Accept(exponent))
        {
            Accept("+-");
            AcceptAll("0123456789_");
        }
        Accept("i");
        if (!IsAlphanumeric(out var width))
            return true;
        Position += width;
        return false;
    }

    private bool Accept(string characters)
    {
        if (Position == text.Length || !characters.Contains(text[Position]))
            return false;
        Position++;
        return true;
    }

    private void AcceptAll(string characters)
    {
        while (Accept(characters))
        {
        }
    }

    private bool IsAlphanumeric(out int width)
    {
        width = 0;
        if (Position >= text.Length)
            return false;
        var rune = PeekRune(out width);
        return rune.Value == '_' || Rune.IsLetter(rune) || Rune.IsDigit(rune);
    }
}
