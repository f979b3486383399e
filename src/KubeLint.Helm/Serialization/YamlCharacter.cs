namespace KubeLint.Helm.Serialization;

/// <summary>libyaml's classes of characters.</summary>
internal static class YamlCharacter
{
    /// <summary>Whether a character is written as it is; those beyond U+FFFF are not.</summary>
    public static bool IsPrintable(char character) =>
        character is '\n' or (>= ' ' and <= '~') or (>= '\u00A0' and < '\uD800') or (>= '\uE000' and <= '\uFFFD' and not '\uFEFF');

    public static bool IsBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsBlank(char character) => character is ' ' or '\t';
}
