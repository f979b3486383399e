namespace KubeLint.Engine;

/// <summary>The starting point of severities, as <c>AnalysisMode</c> is for Roslyn analyzers.</summary>
public enum AnalysisMode
{
    /// <summary>As the rules declare.</summary>
    Default,

    /// <summary>Only what configuration raises.</summary>
    None,

    /// <summary>Errors only.</summary>
    Minimum,

    /// <summary>Suggestions become warnings.</summary>
    Recommended,

    /// <summary>Suggestions become warnings, and rules that are off by default too.</summary>
    All,

    /// <summary>Rules with a CIS number become warnings.</summary>
    Cis,
}
