using System.Text;
using System.Text.RegularExpressions;

namespace KubeLint.Helm.Rendering;

/// <summary>
/// The patterns of <c>.Files.Glob</c>, as the Go package gobwas/glob reads them: <c>*</c> and <c>?</c> stop at a slash,
/// <c>**</c> does not, <c>[abc]</c>, <c>[!a-z]</c>, <c>{a,b*}</c>, <c>\</c> before a character that stands for itself.
/// What is no pattern matches everything, as in Helm.
/// </summary>
internal sealed class FileGlob
{
    private readonly Regex _regex;

    private FileGlob(Regex regex) => _regex = regex;

    public static FileGlob Parse(string pattern)
    {
        var expression = new GlobTranslation(pattern).ToExpression() ?? ".*";
        return new FileGlob(new Regex($@"^(?:{expression})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline));
    }

    public bool IsMatch(string path) => _regex.IsMatch(path);
}

/// <summary>Turns a pattern into a regular expression.</summary>
internal sealed class GlobTranslation(string pattern)
{
    private readonly StringBuilder _expression = new();
    private int _position;
    private int _depth;

    /// <summary>The expression, or null where the pattern is none.</summary>
    public string? ToExpression()
    {
        while (_position < pattern.Length)
        {
            if (!TakeNext(pattern[_position++]))
                return null;
        }
        // An alternative that is not closed ends with the pattern.
        _expression.Append(')', _depth);
        return _expression.ToString();
    }

    private bool TakeNext(char c)
    {
        switch (c)
        {
            case '*' when Peek() == '*':
                _position++;
                _expression.Append(".*");
                return true;
            case '*':
                _expression.Append("[^/]*");
                return true;
            case '?':
                _expression.Append("[^/]");
                return true;
            case '{' when Peek() == '}':
                _position++;
                // Of no alternatives none fits.
                _expression.Append(@"[^\s\S]");
                return true;
            case '{':
                _depth++;
                _expression.Append("(?:");
                return true;
            case ',' when _depth > 0:
                _expression.Append('|');
                return true;
            case '}' when _depth > 0:
                _depth--;
                _expression.Append(')');
                return true;
            case '[':
                return TakeClass();
            case '\\':
                return TakeEscaped();
            default:
                _expression.Append(Regex.Escape(c.ToString()));
                return true;
        }
    }

    private bool TakeEscaped()
    {
        if (_position < pattern.Length)
            _expression.Append(Regex.Escape(pattern[_position++].ToString()));
        return true;
    }

    private bool TakeClass()
    {
        var isNegated = Peek() == '!';
        if (isNegated)
            _position++;
        if (TakeMembers() is not { } members)
            return false;
        _expression.Append(isNegated ? "[^" : "[");
        // A range stands alone between the brackets; else a hyphen is one of the characters.
        if (members.Length > 1 && members[1] == '-')
        {
            if (members.Length != 3 || members[2] < members[0])
                return false;
            _expression.Append(Escape(members[0])).Append('-').Append(Escape(members[2]));
        }
        else
        {
            foreach (var member in members)
                _expression.Append(Escape(member));
        }
        _expression.Append(']');
        return true;
    }

    /// <summary>What stands between the brackets; null where nothing does, or one is missing.</summary>
    private string? TakeMembers()
    {
        var members = new StringBuilder();
        while (_position < pattern.Length && pattern[_position] != ']')
        {
            if (pattern[_position] == '\\' && _position + 1 < pattern.Length)
                _position++;
            members.Append(pattern[_position++]);
        }
        return _position++ < pattern.Length && members.Length > 0 ? members.ToString() : null;
    }

    private static string Escape(char member) => $"\\u{(int)member:X4}";

    private char? Peek() => _position < pattern.Length ? pattern[_position] : null;
}
