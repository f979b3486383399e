namespace KubeLint.Helm.Rendering;

/// <summary>Guards against charts that are built to exhaust a renderer.</summary>
/// <param name="MaxDepth">Templates within one another, by <c>include</c>, <c>template</c> and <c>tpl</c>; above the thousand at which Helm itself refuses to include a template once more.</param>
/// <param name="MaxSteps">Work of one rendering: nodes executed, and what functions make.</param>
/// <param name="MaxOutputLength">Characters of all that a chart renders.</param>
/// <param name="MaxTextLength">Characters of one text.</param>
/// <param name="MaxListLength">Elements of one list.</param>
/// <param name="MaxPatternLength">Characters of a regular expression.</param>
public sealed record RenderLimits(
    int MaxDepth = 2000,
    long MaxSteps = 50_000_000,
    int MaxOutputLength = 64 * 1024 * 1024,
    int MaxTextLength = 16 * 1024 * 1024,
    int MaxListLength = 1_000_000,
    int MaxPatternLength = 10_000)
{
    /// <summary>Time for one rendering, of which a template gets half of what is left. Only charts whose work costs far more than its steps tell ever get there.</summary>
    public TimeSpan MaxDuration { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The limits used unless others are set.</summary>
    public static RenderLimits Default { get; } = new();
}
