namespace KubeLint.Engine.Policy.Configuration;

/// <summary>The words for levels in configuration files.</summary>
internal static class LevelWords
{
    public const string All = "error, warning, suggestion, silent, none or default";

    /// <summary>The level of a word in any case, or null for an unknown one.</summary>
    public static ConfiguredLevel? Parse(string word) => word.Trim().ToUpperInvariant() switch
    {
        "ERROR" => ConfiguredLevel.Error,
        "WARNING" => ConfiguredLevel.Warning,
        "SUGGESTION" => ConfiguredLevel.Suggestion,
        // Roslyn's compiler knows the second word as well.
        "SILENT" or "REFACTORING" => ConfiguredLevel.Silent,
        "NONE" => ConfiguredLevel.None,
        "DEFAULT" => ConfiguredLevel.Default,
        _ => null,
    };
}
