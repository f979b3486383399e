using System.Text.RegularExpressions;

namespace KubeLint.Rules.Encryption.Credentials;

/// <summary>Recognises one sort of credential by its shape. Reports only what can hardly be anything else.</summary>
/// <param name="what">What it finds, with its article: "a GitHub token".</param>
/// <param name="needles">Texts of which every match holds one; they make the common case, no match, cheap.</param>
/// <param name="pattern">The shape. Linear: no repetition stands inside another.</param>
/// <param name="accept">What else must hold of a match, or null.</param>
internal sealed class CredentialDetector(string what, string[] needles, Regex pattern, Func<Match, bool>? accept = null)
{
    /// <summary>What it finds.</summary>
    public string What => what;

    /// <summary>The first credential of this sort that is neither invented nor in a comment, or null.</summary>
    public CredentialMatch? Find(string text)
    {
        if (!MayMatch(text))
            return null;
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if ((accept is null || accept(match)) && !CommentLine.Holds(text, match.Index))
                return new CredentialMatch(what, match.Index, match.Length);
        }
        return null;
    }

    private bool MayMatch(string text)
    {
        foreach (var needle in needles)
        {
            if (text.Contains(needle, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
