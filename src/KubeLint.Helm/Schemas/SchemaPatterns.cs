using System.Text;
using System.Text.RegularExpressions;

namespace KubeLint.Helm.Schemas;

/// <summary>The regular expressions of a schema. They match without backtracking where they can be, and with little time otherwise.</summary>
internal sealed class SchemaPatterns
{
    private const int MaxLength = 10_000;

    private static readonly TimeSpan s_timeout = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<string, Regex?> _patterns = new(StringComparer.Ordinal);

    /// <summary>Whether a text matches; a pattern that is none matches everything.</summary>
    public bool IsMatch(string pattern, string text)
    {
        if (!_patterns.TryGetValue(pattern, out var regex))
            _patterns.Add(pattern, regex = Parse(pattern));
        try
        {
            return regex is null || regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>Whether a text is a pattern.</summary>
    public static bool IsPattern(string pattern) => Parse(pattern) is not null;

    private static Regex? Parse(string pattern)
    {
        if (pattern.Length > MaxLength)
            return null;
        var translated = Translate(pattern);
        try
        {
            return new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, s_timeout);
        }
        catch (NotSupportedException)
        {
            return new Regex(translated, RegexOptions.CultureInvariant, s_timeout);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Writes what .NET reads otherwise than ECMAScript: <c>$</c> is the very end, and classes of characters are those of ASCII.</summary>
    private static string Translate(string pattern)
    {
        var result = new StringBuilder();
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var character = pattern[i];
            if (character == '\\' && i + 1 < pattern.Length)
            {
                result.Append(TranslateEscape(pattern[++i], isInClass));
                continue;
            }
            result.Append(character switch
            {
                '$' when !isInClass => @"\z",
                // .NET would take what follows off the class.
                '[' when isInClass => @"\[",
                _ => character.ToString(),
            });
            isInClass = isInClass ? character != ']' : character == '[';
        }
        return result.ToString();
    }

    private static string TranslateEscape(char character, bool isInClass) => (character, isInClass) switch
    {
        ('d', true) => "0-9",
        ('d', false) => "[0-9]",
        ('D', false) => "[^0-9]",
        ('w', true) => "0-9A-Za-z_",
        ('w', false) => "[0-9A-Za-z_]",
        ('W', false) => "[^0-9A-Za-z_]",
        ('/', _) => "/",
        _ => $"\\{character}",
    };
}
