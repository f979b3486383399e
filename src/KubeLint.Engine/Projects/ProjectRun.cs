using KubeLint.Analysis.Diagnostics;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Projects;

/// <summary>A run for a project: what the MSBuild task does, and the command line in its place where the task cannot load.</summary>
public static class ProjectRun
{
    /// <summary>
    /// Analyses a project's manifests and writes the SARIF log that it asks for. A setting that cannot be read, and a log
    /// that cannot be written, is a finding about the project file.
    /// </summary>
    /// <param name="settings">The project's settings.</param>
    /// <param name="today">The date against which suppressions expire, in UTC.</param>
    /// <param name="cancellationToken">Ends the run early with <see cref="OperationCanceledException"/>.</param>
    public static Report Run(ProjectSettings settings, DateOnly today, CancellationToken cancellationToken = default)
    {
        var options = ProjectOptions.Read(settings, today);
        var report = AnalysisRun.Run(options, cancellationToken);
        return settings.SarifFile.Length > 0 && SarifLogFile.TryWrite(report, options, settings.SarifFile) is { } problem
            ? report with { Findings = report.Findings.Add(CreateFinding(problem, settings.ProjectFile)) }
            : report;
    }

    // Behind the policy, which has decided by now; nothing lowers it in any case.
    private static Finding CreateFinding(InvalidSetting problem, string projectFile) => new(
        new Diagnostic(ConfigurationDiagnostics.Invalid, new Location(new SourceFile(projectFile, ""), new TextSpan(0, 0)), [problem.Setting, problem.Reason]),
        DiagnosticSeverity.Error);
}
