using System.Text;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions.Patterns;

/// <summary>A place in a pattern, with what is read alike inside and outside of classes.</summary>
internal sealed class PatternCursor(string text)
{
    private const int Eof = -1;

    public string Text { get; } = text;

    public int Position { get; set; }

    public bool AtEnd => Position >= Text.Length;

    public bool LooksAt(char character) => !AtEnd && Text[Position] == character;

    public bool LooksAt(string prefix) => string.CompareOrdinal(Text, Position, prefix, 0, prefix.Length) == 0;

    public bool TryTake(char character)
    {
        if (!LooksAt(character))
            return false;
        Position++;
        return true;
    }

    /// <summary>Takes a character; -1 at the end.</summary>
    public int Take()
    {
        if (AtEnd)
            return Eof;
        var rune = Rune.GetRuneAt(Text, Position);
        Position += GoBytes.CharCountAt(Text, Position);
        return rune.Value;
    }

    /// <summary>The text from an offset to here.</summary>
    public string Since(int start) => Text[start..Position];

    /// <summary>Takes an escape that stands for one character.</summary>
    /// <exception cref="PatternException">It does not.</exception>
    public int TakeEscape()
    {
        var start = Position++;
        if (AtEnd)
            throw new PatternException("trailing backslash at end of expression", "");
        var kind = Take();
        int? value = kind switch
        {
            >= '1' and <= '7' when AtEnd || Text[Position] is not (>= '0' and <= '7') => null,
            >= '0' and <= '7' => TakeOctal(kind - '0'),
            'x' => TakeHexadecimal(),
            'a' => '\a',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            < 0x80 when !char.IsAsciiLetterOrDigit((char)kind) => kind,
            _ => null,
        };
        return value ?? throw new PatternException("invalid escape sequence", Since(start));
    }

    /// <summary>Takes <c>\d</c> and its like, or <c>\pN</c> and its like; null where there is neither.</summary>
    /// <exception cref="PatternException">There is no such group.</exception>
    public RuneClass? TakeGroup(bool ignoresCase)
    {
        if (!LooksAt('\\') || Position + 1 >= Text.Length)
            return null;
        var letter = Text[Position + 1];
        if (letter is 'p' or 'P')
            return TakeUnicodeGroup(ignoresCase);
        if (CharacterGroups.FindPerl(char.ToLowerInvariant(letter)) is not { } group)
            return null;
        Position += 2;
        return ToClass(group, char.IsAsciiLetterUpper(letter), ignoresCase);
    }

    public static RuneClass ToClass((int First, int Last)[] ranges, bool isNegated, bool ignoresCase)
    {
        var group = ignoresCase ? CaseFolding.Fold(ranges) : new RuneClass(ranges);
        return isNegated ? group.Negate() : group;
    }

    private RuneClass TakeUnicodeGroup(bool ignoresCase)
    {
        var start = Position;
        var isNegated = Text[Position + 1] == 'P';
        Position += 2;
        var nameStart = Position;
        string name;
        if (TryTake('{'))
        {
            var close = Text.IndexOf('}', Position);
            if (close < 0)
                throw new PatternException("invalid character class range", Text[start..]);
            name = Text[(nameStart + 1)..close];
            Position = close + 1;
        }
        else
        {
            Take();
            name = Since(nameStart);
        }
        if (name.StartsWith('^'))
        {
            isNegated = !isNegated;
            name = name[1..];
        }
        var group = CharacterGroups.FindUnicode(name) ?? throw new PatternException("invalid character class range", Since(start));
        return ToClass(group, isNegated, ignoresCase);
    }

    private int TakeOctal(int value)
    {
        for (var i = 1; i < 3 && !AtEnd && Text[Position] is >= '0' and <= '7'; i++)
            value = (value * 8) + Text[Position++] - '0';
        return value;
    }

    private int? TakeHexadecimal()
    {
        if (AtEnd)
            return null;
        if (!TryTake('{'))
        {
            var (high, low) = (ToDigit(Take()), ToDigit(Take()));
            return high < 0 || low < 0 ? null : (high * 16) + low;
        }
        var value = 0;
        for (var count = 0; ; count++)
        {
            var character = Take();
            if (character == '}')
                return count == 0 ? null : value;
            if (ToDigit(character) < 0)
                return null;
            value = (value * 16) + ToDigit(character);
            if (value > RuneClass.MaxRune)
                return null;
        }
    }

    private static int ToDigit(int character) => character is >= 0 and < 0x80 && char.IsAsciiHexDigit((char)character) ? Convert.ToInt32(((char)character).ToString(), 16) : -1;
}
