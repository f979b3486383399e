using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Rules.Input;

/// <summary>What the engine itself reports about input, configuration and suppressions; no rule class stands behind these.</summary>
public static class InputDiagnostics
{
    /// <summary>KL0042: a rule threw.</summary>
    public static DiagnosticDescriptor RuleCrashed { get; } = DiagnosticDescriptor.Create(
        "KL0042", "RuleCrashed", DiagnosticSeverity.Warning,
        "A rule failed internally",
        "Rule {0} threw {1}: {2}; the other rules are unaffected, please report this");

    /// <summary>KL0044: a rule assembly, or a rule of it, is not run. Arguments: what, as <c>Rules of 'Acme.Rules.dll' are</c>, and the reason.</summary>
    public static DiagnosticDescriptor RuleAssemblyNotLoaded { get; } = DiagnosticDescriptor.Create(
        "KL0044", "RuleAssemblyNotLoaded", DiagnosticSeverity.Warning,
        "A rule assembly could not be used",
        "{0} not run: {1}");

    /// <summary>All of them, those about files and charts included.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. FileDiagnostics.All, .. ChartDiagnostics.All, RuleCrashed, RuleAssemblyNotLoaded];
}
