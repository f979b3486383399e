namespace KubeLint.Engine;

/// <summary>The words that projects and command lines use for <see cref="AnalysisMode"/>.</summary>
public static class AnalysisModeNames
{
    /// <summary>All words, in the order in which help texts list them.</summary>
    public static IReadOnlyList<string> All { get; } = Enum.GetNames<AnalysisMode>();

    /// <summary>Reads a word without regard to case; empty is <see cref="AnalysisMode.Default"/>, null stands for an unknown word.</summary>
    public static AnalysisMode? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return AnalysisMode.Default;
        foreach (var mode in Enum.GetValues<AnalysisMode>())
        {
            if (mode.ToString().Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
                return mode;
        }
        return null;
    }
}
