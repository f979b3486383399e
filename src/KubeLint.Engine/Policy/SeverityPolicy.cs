using KubeLint.Analysis.Diagnostics;
using KubeLint.Rules;

namespace KubeLint.Engine.Policy;

/// <summary>
/// Decides levels, in rising order of weight: the rule's default (or that of the instance), the analysis mode,
/// configuration for all rules, for the category, for the id; then what the build makes of warnings; then NoWarn.
/// </summary>
internal static class SeverityPolicy
{
    /// <summary>The level of a finding.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="defaultSeverity">The rule's level, or the instance's where that differs.</param>
    /// <param name="build">The project's properties.</param>
    /// <param name="configured">The configuration files' word for the finding's file.</param>
    public static SeverityDecision Decide(
        DiagnosticDescriptor descriptor, DiagnosticSeverity defaultSeverity, BuildLevels build, ConfiguredLevels configured)
    {
        var start = ApplyMode(descriptor, defaultSeverity, build.Mode);
        var severity = ApplyConfiguration(start, defaultSeverity, configured);
        severity = ApplyBuild(descriptor.Id, severity, build);
        // NoWarn wins over an editorconfig's error: who writes it wants silence. Nothing is there to silence at none.
        return new SeverityDecision(severity, severity != DiagnosticSeverity.None && build.NoWarn.Contains(descriptor.Id));
    }

    private static DiagnosticSeverity ApplyMode(DiagnosticDescriptor descriptor, DiagnosticSeverity severity, AnalysisMode mode) => mode switch
    {
        // A file that could not be read, or a setting that could not, must not look like a clean one.
        AnalysisMode.None or AnalysisMode.Minimum when RuleCatalog.IsOfEngine(descriptor.Id) => severity,
        AnalysisMode.None => DiagnosticSeverity.None,
        AnalysisMode.Minimum => severity == DiagnosticSeverity.Error ? severity : DiagnosticSeverity.None,
        AnalysisMode.Recommended when severity == DiagnosticSeverity.Suggestion => DiagnosticSeverity.Warning,
        AnalysisMode.All when severity < DiagnosticSeverity.Warning => DiagnosticSeverity.Warning,
        AnalysisMode.Cis when severity < DiagnosticSeverity.Warning && HasCisNumber(descriptor) => DiagnosticSeverity.Warning,
        _ => severity,
    };

    private static DiagnosticSeverity ApplyConfiguration(DiagnosticSeverity start, DiagnosticSeverity defaultSeverity, ConfiguredLevels configured)
    {
        // As in Roslyn, what is off by default is raised by its id only.
        var isOff = start == DiagnosticSeverity.None && defaultSeverity == DiagnosticSeverity.None;
        var level = configured.Specific ?? (isOff ? null : configured.Category ?? configured.All);
        return level switch
        {
            ConfiguredLevel.Error => DiagnosticSeverity.Error,
            ConfiguredLevel.Warning => DiagnosticSeverity.Warning,
            ConfiguredLevel.Suggestion => DiagnosticSeverity.Suggestion,
            ConfiguredLevel.Silent or ConfiguredLevel.None => DiagnosticSeverity.None,
            _ => start,
        };
    }

    private static DiagnosticSeverity ApplyBuild(string id, DiagnosticSeverity severity, BuildLevels build)
    {
        if (severity != DiagnosticSeverity.Warning || build.WarningsNotAsErrors.Contains(id))
            return severity;
        return build.TreatWarningsAsErrors || build.WarningsAsErrors.Contains(id) ? DiagnosticSeverity.Error : severity;
    }

    private static bool HasCisNumber(DiagnosticDescriptor descriptor) =>
        descriptor.Controls.Any(control => control.StartsWith("CIS:", StringComparison.Ordinal));
}
