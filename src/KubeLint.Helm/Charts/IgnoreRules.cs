using System.Collections.Immutable;
using System.Text;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Charts;

/// <summary>The patterns of a <c>.helmignore</c>, in order, with the one that Helm adds.</summary>
internal sealed class IgnoreRules
{
    private const string Defaults = "templates/.?*";

    // Helm's line reader takes no longer ones.
    private const int MaxLineBytes = 64 * 1024;

    private readonly ImmutableArray<Rule> _rules;

    private IgnoreRules(ImmutableArray<Rule> rules) => _rules = rules;

    public static IgnoreRules Default { get; } = new([Rule.Parse(Defaults)]);

    /// <summary>Reads a file; a line that is no pattern is reported and left out.</summary>
    public static IgnoreRules Parse(SourceFile file, ChartLoad load)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        var start = 0;
        while (start < file.Text.Length)
        {
            var end = file.Text.IndexOf('\n', start);
            end = end < 0 ? file.Text.Length : end;
            var line = file.Text[start..end];
            var text = line.Trim();
            var error = FindError(line, text);
            if (error is not null)
                load.Report(ChartProblemKind.IgnoreFile, error, file, new(start + line.IndexOf(text, StringComparison.Ordinal), text.Length));
            else if (text is not ("" or ['#', ..]))
                rules.Add(Rule.Parse(text));
            start = end + 1;
        }
        return new([.. rules, .. Default._rules]);
    }

    /// <summary>Whether a path, relative to the chart and with slashes, is left out: the first rule that decides counts.</summary>
    public bool Ignores(string path, bool isDirectory)
    {
        if (path is "" or "." or "./")
            return false;
        foreach (var rule in _rules)
        {
            var isMatch = (isDirectory || !rule.IsDirectoryOnly) && rule.IsMatch(path);
            // A negated rule leaves out whatever it does not name; what it names goes on to the next rule.
            if (isMatch != rule.IsNegated)
                return true;
        }
        return false;
    }

    private static string? FindError(string line, string text)
    {
        if (Encoding.UTF8.GetByteCount(line) >= MaxLineBytes)
            return "bufio.Scanner: token too long";
        if (text is "" or ['#', ..])
            return null;
        if (text.Contains("**", StringComparison.Ordinal))
            return "double-star (**) syntax is not supported";
        return FileNamePattern.IsMatch(text, "abc") is null ? "syntax error in pattern" : null;
    }

    private sealed record Rule(string Pattern, bool IsNegated, bool IsDirectoryOnly, bool IsPath)
    {
        public static Rule Parse(string text)
        {
            var isNegated = text is ['!', ..];
            var pattern = isNegated ? text[1..] : text;
            var isDirectoryOnly = pattern is [.., '/'];
            pattern = isDirectoryOnly ? pattern[..^1] : pattern;
            var isPath = pattern.Contains('/', StringComparison.Ordinal);
            return new(pattern is ['/', ..] ? pattern[1..] : pattern, isNegated, isDirectoryOnly, isPath);
        }

        public bool IsMatch(string path) => FileNamePattern.IsMatch(Pattern, IsPath ? path : BaseName(path)) is true;

        private static ReadOnlySpan<char> BaseName(string path)
        {
            var name = path.AsSpan().TrimEnd('/');
            return name.IsEmpty ? "/" : name[(name.LastIndexOf('/') + 1)..];
        }
    }
}
