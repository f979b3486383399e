using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine;

/// <summary>A diagnostic with the decisions about it.</summary>
/// <param name="Diagnostic">What was found.</param>
/// <param name="Severity">The level after configuration; <see cref="DiagnosticSeverity.None"/> is not reported.</param>
/// <param name="Suppression">What suppresses it, or null. The severity is then the one it would have.</param>
public sealed record Finding(Diagnostic Diagnostic, DiagnosticSeverity Severity, Suppression? Suppression = null)
{
    /// <summary>Where the rule is explained, or null.</summary>
    public string? HelpLink { get; init; } = Diagnostic.Descriptor.HelpLink;

    /// <summary>Whether sinks show it: not suppressed and above level none.</summary>
    public bool IsReported => Suppression is null && Severity != DiagnosticSeverity.None;
}
