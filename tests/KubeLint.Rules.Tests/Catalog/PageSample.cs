namespace KubeLint.Rules.Tests.Catalog;

/// <summary>A fenced sample of a rule's page.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="IsBad">Whether the rule must fire on it.</param>
/// <param name="Text">The YAML.</param>
public sealed record PageSample(string RuleId, bool IsBad, string Text)
{
    private const string Fence = "```";

    public static IEnumerable<PageSample> Read(string ruleId, string page)
    {
        List<string>? sample = null;
        var isBad = false;
        foreach (var line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            if (sample is null)
            {
                isBad = line == Fence + "yaml bad";
                sample = isBad || line == Fence + "yaml good" ? [] : null;
            }
            else if (line == Fence)
            {
                yield return new PageSample(ruleId, isBad, string.Join('\n', sample) + "\n");
                sample = null;
            }
            else
            {
                sample.Add(line);
            }
        }
    }
}
