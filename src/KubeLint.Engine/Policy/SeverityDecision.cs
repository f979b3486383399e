using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine.Policy;

/// <summary>The final word on a level.</summary>
/// <param name="Severity">The level; where <paramref name="IsNoWarn"/>, the one it would have.</param>
/// <param name="IsNoWarn">Whether <c>NoWarn</c> takes the finding out of the report.</param>
internal readonly record struct SeverityDecision(DiagnosticSeverity Severity, bool IsNoWarn);
