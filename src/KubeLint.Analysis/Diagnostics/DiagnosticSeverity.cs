namespace KubeLint.Analysis.Diagnostics;

/// <summary>How much a finding weighs; ordered, so that levels can be compared.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Not reported unless configuration raises it.</summary>
    None,

    /// <summary>Advice; an MSBuild message of low importance.</summary>
    Suggestion,

    /// <summary>Very likely wrong.</summary>
    Warning,

    /// <summary>Dangerous and certain, or refused by the component.</summary>
    Error,
}
