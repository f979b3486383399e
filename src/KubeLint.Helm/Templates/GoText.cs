using System.Globalization;
using System.Text;

namespace KubeLint.Helm.Templates;

/// <summary>Text as Go's <c>%q</c> and <c>%#U</c> print it.</summary>
internal static class GoText
{
    /// <summary>A string in double quotes, with Go's escapes.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var rune in value.EnumerateRunes())
            AppendEscaped(text, rune);
        return text.Append('"').ToString();
    }

    /// <summary>A code point with its character where that can be printed: <c>U+0040 '@'</c>.</summary>
    public static string Describe(Rune rune)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        return IsPrintable(rune) ? $"{code} '{rune}'" : code;
    }

    /// <summary>What Go prints as it is: letters, marks, numbers, punctuation, symbols and the plain space.</summary>
    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static void AppendEscaped(StringBuilder text, Rune rune)
    {
        var simple = rune.Value switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\a' => "\\a",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\v' => "\\v",
            _ => null,
        };
        if (simple is not null)
            text.Append(simple);
        else if (IsPrintable(rune))
            text.Append(rune.ToString());
        else if (rune.Value is < ' ' or 0x7f)
            text.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}");
        else if (rune.IsBmp)
            text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
        else
            text.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}");
    }
}
