using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Rules.Input;

/// <summary>What the engine reports about suppressions in manifests.</summary>
public static class SuppressionDiagnostics
{
    /// <summary>KL0032: nothing is found where a suppression stands. Argument: the rule's id.</summary>
    public static DiagnosticDescriptor Unused { get; } = DiagnosticDescriptor.Create(
        "KL0032", "UnusedSuppression", DiagnosticSeverity.Suggestion,
        "Suppression suppresses nothing",
        "Suppression of {0} matches no finding; remove it");

    /// <summary>KL0033: the date of a suppression has passed. Arguments: the rule's id, and the date.</summary>
    public static DiagnosticDescriptor Expired { get; } = DiagnosticDescriptor.Create(
        "KL0033", "ExpiredSuppression", DiagnosticSeverity.Warning,
        "Suppression has expired",
        "Suppression of {0} expired on {1} and no longer counts; fix the finding, or set a later date");

    /// <summary>KL0034: a suppression says no reason. Argument: the rules' ids.</summary>
    public static DiagnosticDescriptor WithoutReason { get; } = DiagnosticDescriptor.Create(
        "KL0034", "SuppressionWithoutReason", DiagnosticSeverity.None,
        "Suppression gives no reason",
        "Suppression of {0} gives no reason; add one behind ' -- '");

    /// <summary>KL0035: a suppression that cannot be read. Argument: the reason.</summary>
    public static DiagnosticDescriptor Malformed { get; } = DiagnosticDescriptor.Create(
        "KL0035", "MalformedSuppression", DiagnosticSeverity.Warning,
        "Suppression cannot be understood",
        "Suppression cannot be understood and has no effect: {0}");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Unused, Expired, WithoutReason, Malformed];
}
