using System.Globalization;
using System.Text;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions.Texts;

/// <summary>Changes the case of characters; a character whose length stays keeps its origin.</summary>
internal static class TextCasing
{
    /// <summary>Maps every character; an invalid byte becomes the replacement character.</summary>
    public static TextValue Map(TextValue value, Func<Rune, Rune> map)
    {
        var text = value.Text;
        var mapped = new StringBuilder(text.Length);
        var isAligned = true;
        foreach (var rune in text.EnumerateRunes())
        {
            var result = map(rune);
            isAligned &= result.Utf16SequenceLength == rune.Utf16SequenceLength;
            mapped.Append(result.ToString());
        }
        var changed = mapped.ToString();
        if (changed == text)
            return value;
        return isAligned ? new TextValue(changed, value.Segments) : new TextValue(changed, Origin.Derive(value.Segments.Select(static segment => segment.Origin)));
    }

    /// <summary>The first letter of each word in title case, where a word begins behind anything of ASCII but letters, digits and underscores, and behind space.</summary>
    public static TextValue Title(TextValue value)
    {
        var previous = new Rune(' ');
        return Map(value, rune =>
        {
            var mapped = IsSeparator(previous) ? GoCase.ToTitle(rune) : rune;
            previous = rune;
            return mapped;
        });
    }

    /// <summary>The first letter of each word in lower case, where a word begins behind space.</summary>
    public static TextValue Untitle(TextValue value)
    {
        var isFirst = true;
        return Map(value, rune =>
        {
            var mapped = isFirst && !Rune.IsWhiteSpace(rune) ? GoCase.ToLower(rune) : rune;
            isFirst = Rune.IsWhiteSpace(rune);
            return mapped;
        });
    }

    public static TextValue Swap(TextValue value)
    {
        var isBehindSpace = true;
        return Map(value, rune =>
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter:
                    isBehindSpace = false;
                    return GoCase.ToLower(rune);
                case UnicodeCategory.LowercaseLetter:
                    var mapped = isBehindSpace ? GoCase.ToTitle(rune) : GoCase.ToUpper(rune);
                    isBehindSpace = false;
                    return mapped;
                default:
                    isBehindSpace = Rune.IsWhiteSpace(rune);
                    return rune;
            }
        });
    }

    private static bool IsSeparator(Rune rune) => rune.IsAscii
        ? !char.IsAsciiLetterOrDigit((char)rune.Value) && rune.Value != '_'
        : Rune.IsWhiteSpace(rune);
}
