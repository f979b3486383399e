using System.Globalization;
using System.Text;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Functions.Texts;

/// <summary>Joins words in the ways of program sources: <c>snake_case</c>, <c>kebab-case</c>, <c>PascalCase</c>.</summary>
internal static class WordCasing
{
    private enum WordKind
    {
        None,
        Number,
        Upper,
        Letters,
        Connector,
        Punctuation,
        Other,
    }

    /// <summary>Words in lower case with a connector between them. A number belongs to the word before it, unless small letters follow.</summary>
    public static TextValue ToConnected(TextValue value, char connector)
    {
        var words = Split(value.Text);
        var joined = new StringBuilder();
        var i = 0;
        for (; i < words.Count - 1;)
        {
            var (kind, word) = words[i];
            if (kind != WordKind.Connector)
                Append(joined, kind, word, connector);
            i++;
            switch (kind)
            {
                case WordKind.Number:
                    i = AppendRun(joined, words, i, connector);
                    break;
                case WordKind.Connector:
                    Append(joined, kind, word, connector);
                    break;
                case WordKind.Punctuation:
                    break;
                case var _ when words[i].Kind != WordKind.Number:
                    Connect(joined, words, i, connector);
                    break;
                case var _ when i < words.Count - 1:
                    i = AppendNumber(joined, words, i, connector);
                    break;
            }
        }
        if (i < words.Count)
            Append(joined, words[i].Kind, words[i].Word, connector);
        return Made(value, joined.ToString());
    }

    /// <summary>Words without connectors, each with a capital. Of several connectors, and of those at the ends, all but one stay.</summary>
    public static TextValue ToPascal(TextValue value)
    {
        var runes = value.Text.EnumerateRunes().ToList();
        var pascal = new StringBuilder();
        var i = 0;
        while (i < runes.Count && IsConnector(runes[i]))
            pascal.Append(runes[i++].ToString());
        if (i == runes.Count)
            return Made(value, runes.Count == 0 ? "" : pascal.Append(runes[^1].ToString()).ToString());
        var isBehindCapital = Rune.IsUpper(runes[i]);
        var last = GoCase.ToUpper(runes[i]);
        for (i++; i < runes.Count; i++)
        {
            var previous = last;
            last = runes[i];
            if (IsConnector(previous) && IsConnector(last))
            {
                pascal.Append(previous.ToString());
            }
            else if (IsConnector(previous))
            {
                isBehindCapital = Rune.IsUpper(last);
                last = GoCase.ToUpper(last);
            }
            else
            {
                // Capitals behind the first one become small, up to the first small letter.
                isBehindCapital = isBehindCapital && Rune.IsUpper(last);
                last = isBehindCapital ? GoCase.ToLower(last) : last;
                pascal.Append(previous.ToString());
            }
        }
        return Made(value, pascal.Append(last.ToString()).ToString());
    }

    /// <summary>A number behind a word: part of it, or with letters that follow a word of its own.</summary>
    private static int AppendNumber(StringBuilder joined, List<(WordKind Kind, string Word)> words, int i, char connector)
    {
        var number = words[i++].Word;
        if (words[i].Kind != WordKind.Letters)
        {
            joined.Append(number);
            Connect(joined, words, i, connector);
            return i;
        }
        joined.Append(connector).Append(number);
        return AppendRun(joined, words, i, connector);
    }

    /// <summary>Letters and numbers in a row are one word.</summary>
    private static int AppendRun(StringBuilder joined, List<(WordKind Kind, string Word)> words, int i, char connector)
    {
        for (; i < words.Count && words[i].Kind is WordKind.Letters or WordKind.Number; i++)
            Append(joined, words[i].Kind, words[i].Word, connector);
        if (i < words.Count)
            Connect(joined, words, i, connector);
        return i;
    }

    private static void Connect(StringBuilder joined, List<(WordKind Kind, string Word)> words, int next, char connector)
    {
        if (words[next].Kind is not (WordKind.None or WordKind.Connector or WordKind.Punctuation))
            joined.Append(connector);
    }

    private static void Append(StringBuilder joined, WordKind kind, string word, char connector)
    {
        if (kind is not (WordKind.Upper or WordKind.Connector))
        {
            joined.Append(word);
            return;
        }
        foreach (var rune in word.EnumerateRunes())
            joined.Append(IsConnector(rune) ? connector.ToString() : Rune.IsUpper(rune) ? GoCase.ToLower(rune).ToString() : rune.ToString());
    }

    private static List<(WordKind Kind, string Word)> Split(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        var words = new List<(WordKind Kind, string Word)>();
        for (var start = 0; start < runes.Count;)
        {
            var kind = KindOf(runes[start]);
            var end = FindEnd(runes, start, kind);
            words.Add((kind, string.Concat(runes[start..end])));
            start = end;
        }
        return words;
    }

    private static int FindEnd(List<Rune> runes, int start, WordKind kind)
    {
        var end = start + 1;
        if (kind != WordKind.Upper)
        {
            // Connectors count as punctuation behind some.
            while (end < runes.Count && (kind == WordKind.Punctuation ? Rune.IsPunctuation(runes[end]) : KindOf(runes[end]) == kind))
                end++;
            return end;
        }
        var isAbbreviation = end < runes.Count && Rune.IsUpper(runes[end]);
        while (end < runes.Count && KindOf(runes[end]) == (isAbbreviation ? WordKind.Upper : WordKind.Letters))
            end++;
        // The last capital of HTTPServer begins the next word.
        return isAbbreviation && end < runes.Count && KindOf(runes[end]) == WordKind.Letters ? end - 1 : end;
    }

    private static WordKind KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when IsConnector(rune) => WordKind.Connector,
        _ when Rune.IsPunctuation(rune) => WordKind.Punctuation,
        UnicodeCategory.UppercaseLetter => WordKind.Upper,
        UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter when IsAlphabetic(rune) => WordKind.Letters,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => WordKind.Number,
        _ => WordKind.Other,
    };

    /// <summary>Whether a letter is of a script that writes words, as Sprig's library sees it.</summary>
    private static bool IsAlphabetic(Rune rune) => rune.Value is not (>= 0x3400 and <= 0x4D85 or >= 0x4E00 and <= 0x9FCC or >= 0x20000 and <= 0x2B81D);

    private static bool IsConnector(Rune rune) => rune.Value is '-' or '_' || Rune.IsWhiteSpace(rune);

    private static TextValue Made(TextValue value, string text) =>
        text == value.Text ? value : new TextValue(text, Origin.Derive(value.Segments.Select(static segment => segment.Origin)));
}
