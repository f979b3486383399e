using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine;

/// <summary>A diagnostic with the decisions about it.</summary>
/// <param name="Diagnostic">What was found.</param>
/// <param name="Severity">The level after configuration; <see cref="DiagnosticSeverity.None"/> is not reported.</param>
public sealed record Finding(Diagnostic Diagnostic, DiagnosticSeverity Severity);
