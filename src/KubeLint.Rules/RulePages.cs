namespace KubeLint.Rules;

/// <summary>The rules' pages, Markdown, as they are embedded in this assembly.</summary>
public static class RulePages
{
    /// <summary>The page of a rule, or null where there is none.</summary>
    /// <param name="id">The id in upper case, <c>KL5001</c>.</param>
    public static string? Read(string id)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream($"pages/{id}.md");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
