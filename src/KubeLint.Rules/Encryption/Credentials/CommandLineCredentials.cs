using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Rules.Encryption.Credentials;

/// <summary>Finds credentials among the words of a command line, shell texts among them.</summary>
internal static partial class CommandLineCredentials
{
    /// <summary>The words that hold a credential, with what tells so: a flag's name or the sort of credential.</summary>
    public static IEnumerable<(CommandArgument Word, string What)> Find(ImmutableArray<CommandArgument> words)
    {
        var isMySql = words.Length > 0 && MySqlClient().IsMatch(words[0].Text);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word.IsUnknown)
                continue;
            if (FindInWord(word.Text, isMySql) is { } what)
                yield return (word, what);
            else if (i > 0 && BareFlag(words[i - 1]) is { } flag && LiteralCredential.IsLikely(word.Text) && !word.Text.Any(char.IsWhiteSpace))
                yield return (word, $"a literal value for {flag}");
        }
    }

    private static string? FindInWord(string text, bool isMySql)
    {
        if (CredentialDetectors.FindFirst(text) is { } match)
            return match.What;
        if (text.Any(char.IsWhiteSpace))
            return FindInShell(text);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (text[..Math.Max(0, equals)] is { Length: > 1 } name && name[0] == '-' && LiteralCredential.IsFlagName(name.TrimStart('-')) && LiteralCredential.IsLikely(text[(equals + 1)..]))
            return $"a literal value for {name}";
        return isMySql && MySqlPassword().Match(text) is { Success: true } password && LiteralCredential.IsLikely(password.Groups["value"].Value)
            ? "a literal value for -p"
            : null;
    }

    private static string? FindInShell(string text)
    {
        foreach (Match flag in ShellFlag().Matches(text))
        {
            var name = flag.Groups["name"].Value;
            if (LiteralCredential.IsFlagName(name.TrimStart('-')) && LiteralCredential.IsLikely(flag.Groups["value"].Value) && !CommentLine.Holds(text, flag.Index))
                return $"a literal value for {name}";
        }
        foreach (Match call in MySqlCall().Matches(text))
        {
            if (LiteralCredential.IsLikely(call.Groups["value"].Value) && !CommentLine.Holds(text, call.Index))
                return "a literal value for -p";
        }
        return null;
    }

    private static string? BareFlag(CommandArgument word) =>
        word.Text.StartsWith("--", StringComparison.Ordinal) && LiteralCredential.IsFlagName(word.Text[2..]) ? word.Text : null;

    [GeneratedRegex(@"^(?:\S*/)?(?:mysql|mysqladmin|mysqldump|mysqlcheck|mysqlimport|mariadb|mariadb-admin|mariadb-dump)$", RegexOptions.CultureInvariant)]
    private static partial Regex MySqlClient();

    [GeneratedRegex(@"^-p(?<value>[^\s'""]{1,200})$", RegexOptions.CultureInvariant)]
    private static partial Regex MySqlPassword();

    [GeneratedRegex(@"\b(?:mysql|mysqladmin|mysqldump|mysqlcheck|mariadb|mariadb-admin|mariadb-dump)\b[^|;&\n]{0,200}?\s-p['""]?(?<value>[^\s'""|;&]{1,200})", RegexOptions.CultureInvariant)]
    private static partial Regex MySqlCall();

    [GeneratedRegex(@"(?<![\w\-])(?<name>--?[A-Za-z][A-Za-z0-9_\-]{0,60})(?:=|[ \t]{1,4})['""]?(?<value>[^\s'""|;&\\]{1,200})", RegexOptions.CultureInvariant)]
    private static partial Regex ShellFlag();
}
