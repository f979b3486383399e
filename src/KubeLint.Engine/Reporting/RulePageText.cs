namespace KubeLint.Engine.Reporting;

/// <summary>Parts of a rule's page.</summary>
internal static class RulePageText
{
    /// <summary>The first paragraph behind title and facts, on one line; null where there is no page or no paragraph.</summary>
    public static string? Summary(string? page)
    {
        if (page is null)
            return null;
        const string factsEnd = "<!-- /kubelint:facts -->";
        var facts = page.IndexOf(factsEnd, StringComparison.Ordinal);
        var lines = page[(facts < 0 ? 0 : facts + factsEnd.Length)..].Split('\n')
            .SkipWhile(line => line.Trim().Length == 0 || line.StartsWith('#') || line.StartsWith("<!--", StringComparison.Ordinal))
            .TakeWhile(line => line.Trim().Length > 0 && !line.StartsWith('#') && !line.StartsWith("```", StringComparison.Ordinal))
            .Select(line => line.Trim());
        var summary = string.Join(' ', lines);
        return summary.Length == 0 ? null : summary;
    }

    /// <summary>The page without the comments that are its generator's and speak to those who edit it.</summary>
    public static string? WithoutComments(string? page)
    {
        if (page is null)
            return null;
        var lines = new List<string>();
        foreach (var line in page.Split('\n').Where(line => !line.StartsWith("<!--", StringComparison.Ordinal)))
        {
            // A comment stood between two blank lines.
            if (line.Length > 0 || lines is [.., { Length: > 0 }])
                lines.Add(line);
        }
        return string.Join('\n', lines).Trim();
    }
}
