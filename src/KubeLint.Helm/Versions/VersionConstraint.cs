using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace KubeLint.Helm.Versions;

/// <summary>
/// A range of versions as Helm reads it in <c>kubeVersion</c>, in dependencies and in <c>semverCompare</c>:
/// <c>^ ~ = != &lt; &lt;= &gt; &gt;=</c>, wildcards, <c>1.2 - 1.4</c>, commas or blanks for "and", <c>||</c> for "or".
/// A prerelease only fits an alternative that names one itself.
/// </summary>
public sealed class VersionConstraint
{
    private const string Blank = @"[\t\n\f\r ]";
    private const string Operators = @"=||!=|>|<|>=|=>|<=|=<|~|~>|\^";

    // The vertical bar within the brackets is Helm's: "1|x" is a version to this expression and fails later.
    private const string Version = @"v?(?:[0-9|xX*]+)(?:\.[0-9|xX*]+)?(?:\.[0-9|xX*]+)?(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?";

    private static readonly Regex s_range = Create($@"{Blank}*({Version}){Blank}+-{Blank}+({Version}){Blank}*");
    private static readonly Regex s_alternative = Create($@"^(?:{Blank}*(?:{Operators}){Blank}*(?:{Version}){Blank}*)(?:(?:{Blank}+|,{Blank}*)(?:{Operators}){Blank}*(?:{Version}){Blank}*)*\z");
    private static readonly Regex s_terms = Create($@"(?:{Operators}){Blank}*(?:{Version})");

    private readonly ImmutableArray<ImmutableArray<VersionTerm>> _alternatives;

    private VersionConstraint(ImmutableArray<ImmutableArray<VersionTerm>> alternatives) => _alternatives = alternatives;

    /// <summary>Reads a range.</summary>
    /// <param name="text">The text.</param>
    /// <param name="error">What is wrong, in the words of Helm's library; null where there is a range.</param>
    /// <returns>The range, or null.</returns>
    public static VersionConstraint? Parse(string text, out string? error)
    {
        var alternatives = ImmutableArray.CreateBuilder<ImmutableArray<VersionTerm>>();
        foreach (var alternative in RewriteRanges(text).Split("||"))
        {
            if (!s_alternative.IsMatch(alternative))
            {
                error = $"improper constraint: {GoFormat.Quote(alternative)}";
                return null;
            }
            var terms = ImmutableArray.CreateBuilder<VersionTerm>();
            foreach (Match match in s_terms.Matches(alternative))
            {
                if (VersionTerm.Parse(match.Value) is not { } term)
                {
                    error = "constraint parser error";
                    return null;
                }
                terms.Add(term);
            }
            alternatives.Add(terms.ToImmutable());
        }
        error = null;
        return new(alternatives.ToImmutable());
    }

    /// <summary>Whether a version, as text, lies in a range, as text; false where one of them cannot be read.</summary>
    public static bool Matches(string constraint, string version) =>
        SemanticVersion.Parse(version, out _) is { } parsed && Parse(constraint, out _) is { } range && range.Matches(parsed);

    /// <summary>Whether a version lies in the range.</summary>
    public bool Matches(SemanticVersion version)
    {
        foreach (var terms in _alternatives)
        {
            if (version.Prerelease.Length > 0 && !terms.Any(static term => term.NamesPrerelease))
                continue;
            if (terms.All(term => term.Matches(version)))
                return true;
        }
        return false;
    }

    private static string RewriteRanges(string text)
    {
        var rewritten = new StringBuilder();
        var end = 0;
        foreach (Match match in s_range.Matches(text))
        {
            rewritten.Append(text, end, match.Index - end).Append(">= ").Append(match.Groups[1].ValueSpan)
                .Append(", <= ").Append(match.Groups[2].ValueSpan).Append(' ');
            end = match.Index + match.Length;
        }
        return rewritten.Append(text, end, text.Length - end).ToString();
    }

    private static Regex Create(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
