namespace KubeLint.Analysis.Rules;

/// <summary>A rule that can tell what the pages of its ids say, so that nobody writes them by hand.</summary>
public interface IDescribesRules
{
    /// <summary>The page of an id, or null where the id has a hand-written page.</summary>
    RulePage? Describe(string id);
}
