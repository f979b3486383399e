using System.Globalization;

namespace KubeLint.Engine.Policy.Suppressions;

/// <summary>A directive in a comment, as <c>trivy:ignore:KSV-0017:exp:2027-01-31</c>.</summary>
/// <param name="Check">The check, or <see cref="AllChecks"/>.</param>
/// <param name="Until">The last day on which it counts, or null.</param>
internal sealed record TrivyIgnore(string Check, DateOnly? Until)
{
    /// <summary>A file without this text has no such directive.</summary>
    public const string Mark = "trivy:";

    public const string AllChecks = "*";

    /// <summary>The directives of a comment's text: words of it, with reasons between.</summary>
    public static IEnumerable<TrivyIgnore> Read(string comment) =>
        comment.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => word.TrimStart('#', '/', '*'))
            .Where(static word => word.StartsWith(Mark, StringComparison.Ordinal))
            .Select(static word => ReadSections(word[Mark.Length..].Split(':')))
            .OfType<TrivyIgnore>();

    private static TrivyIgnore? ReadSections(string[] sections)
    {
        var check = "";
        DateOnly? until = null;
        foreach (var pair in sections.Chunk(2).Where(static pair => pair.Length == 2))
        {
            if (pair[0] == "ignore")
                check = pair[1].Split('[')[0];
            else if (pair[0] == "exp")
                until = ReadExpiry(pair[1]);
        }
        return check.Length == 0 ? null : new TrivyIgnore(check, until);
    }

    // The day itself no longer counts, and what is no date has always passed.
    private static DateOnly ReadExpiry(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day > DateOnly.MinValue
            ? day.AddDays(-1)
            : DateOnly.MinValue;
}
