namespace KubeLint.Helm.Times;

/// <summary>Finds the abbreviation of a zone at the start of a text, by the rules of Go's <c>time.Parse</c>.</summary>
internal static class ZoneAbbreviation
{
    private const int MaxLetters = 5;
    private const int MaxHours = 23;

    /// <summary>Its length; 0 where there is none.</summary>
    public static int Measure(string text)
    {
        if (text.Length < 3)
            return 0;
        // The only ones with a small letter.
        if (text.StartsWith("ChST", StringComparison.Ordinal) || text.StartsWith("MeST", StringComparison.Ordinal))
            return 4;
        if (text.StartsWith("GMT", StringComparison.Ordinal))
            return 3 + MeasureOffset(text[3..]);
        if (text[0] is '+' or '-')
            return MeasureOffset(text);
        var letters = 0;
        while (letters <= MaxLetters && letters < text.Length && char.IsAsciiLetterUpper(text[letters]))
            letters++;
        return letters switch
        {
            5 => text[4] == 'T' ? 5 : 0,
            4 => text[3] == 'T' || text.StartsWith("WITA", StringComparison.Ordinal) ? 4 : 0,
            3 => 3,
            _ => 0,
        };
    }

    private static int MeasureOffset(string text)
    {
        if (text.Length == 0 || text[0] is not ('+' or '-'))
            return 0;
        var end = 1;
        var hours = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && hours <= MaxHours)
            hours = (hours * 10) + text[end++] - '0';
        return end > 1 && hours <= MaxHours ? end : 0;
    }
}
