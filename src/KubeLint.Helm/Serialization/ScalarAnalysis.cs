using System.Buffers;

namespace KubeLint.Helm.Serialization;

/// <summary>Which styles a text can be written in outside of flow collections, as libyaml decides it.</summary>
/// <param name="IsMultiline">Whether there is a line break in it.</param>
/// <param name="AllowsPlain">Whether it can stand without quotes.</param>
/// <param name="AllowsSingleQuoted">Whether it can stand in single quotes.</param>
/// <param name="AllowsBlock">Whether it can be a block scalar.</param>
internal readonly record struct ScalarAnalysis(bool IsMultiline, bool AllowsPlain, bool AllowsSingleQuoted, bool AllowsBlock)
{
    private static readonly SearchValues<char> s_ordinary = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./=+");

    private static readonly SearchValues<char> s_leadingIndicators = SearchValues.Create("#,[]{}&*!|>'\"%@`");

    /// <param name="text">The text.</param>
    /// <param name="allowsTabs">Whether a block scalar can have tabs.</param>
    public static ScalarAnalysis Of(string text, bool allowsTabs)
    {
        if (text.Length > 0 && (char.IsAsciiLetterOrDigit(text[0]) || text[0] == '/') && !text.AsSpan().ContainsAnyExcept(s_ordinary))
            return new ScalarAnalysis(false, true, true, true);
        if (text.Length == 0)
            return new ScalarAnalysis(false, true, true, false);
        var hasIndicator = text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal);
        var (hasBreak, hasTab, hasSpecial, breakThenSpace, spaceThenBreak) = (false, false, false, false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            hasIndicator |= IsIndicator(text, i);
            hasTab |= character == '\t';
            hasSpecial |= character != '\t' && !YamlCharacter.IsPrintable(character);
            var isBreak = YamlCharacter.IsBreak(character);
            hasBreak |= isBreak;
            breakThenSpace |= i > 0 && character == ' ' && YamlCharacter.IsBreak(text[i - 1]);
            spaceThenBreak |= i > 0 && isBreak && text[i - 1] == ' ';
        }
        hasSpecial |= hasTab && !allowsTabs;
        var isPadded = text[0] == ' ' || text[^1] == ' ';
        return new ScalarAnalysis(
            hasBreak,
            !hasBreak && !hasTab && !hasSpecial && !hasIndicator && !isPadded,
            !breakThenSpace && !spaceThenBreak && !hasTab && !hasSpecial,
            text[^1] != ' ' && !spaceThenBreak && !hasSpecial);
    }

    private static bool IsIndicator(string text, int index) => text[index] switch
    {
        ':' => IsBlankOrEnd(text, index + 1),
        '?' or '-' => index == 0 && IsBlankOrEnd(text, 1),
        '#' => index == 0 || YamlCharacter.IsBlank(text[index - 1]) || YamlCharacter.IsBreak(text[index - 1]),
        var character => index == 0 && s_leadingIndicators.Contains(character),
    };

    private static bool IsBlankOrEnd(string text, int index) => index >= text.Length || YamlCharacter.IsBlank(text[index]);
}
