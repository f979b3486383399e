namespace KubeLint.Engine.Policy;

/// <summary>A level as configuration files word it; the words are Roslyn's.</summary>
internal enum ConfiguredLevel
{
    /// <summary>The rule's own level; ends the search, so that a broader setting does not apply.</summary>
    Default,
    None,
    Silent,
    Suggestion,
    Warning,
    Error,
}
