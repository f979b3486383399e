using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Rules.Input;

/// <summary>What the engine reports about configuration files and build properties.</summary>
public static class ConfigurationDiagnostics
{
    /// <summary>KL0030: an id that no rule has. Arguments: the id as written, and <c>; did you mean '…'?</c> or nothing.</summary>
    public static DiagnosticDescriptor UnknownRule { get; } = DiagnosticDescriptor.Create(
        "KL0030", "UnknownRuleInConfiguration", DiagnosticSeverity.Warning,
        "Configuration refers to a rule that does not exist",
        "'{0}' is not a KubeLint rule{1}");

    /// <summary>KL0031: a setting that cannot be read. Arguments: the setting as written, and the reason.</summary>
    public static DiagnosticDescriptor Invalid { get; } = DiagnosticDescriptor.Create(
        "KL0031", "InvalidConfiguration", DiagnosticSeverity.Error,
        "KubeLint configuration is invalid",
        "Setting '{0}' is invalid: {1}");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [UnknownRule, Invalid];
}
