using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine;
using KubeLint.Engine.Projects;

namespace KubeLint.Cli;

/// <summary>
/// <c>kubelint build</c>: the run of a project for the package's <c>KubeLintToolTask</c>, which writes the options and reads
/// the output. Both are known to that task alone and are of its version.
/// </summary>
internal sealed class BuildCommand(Terminal terminal, DateOnly today)
{
    /// <summary>Prints each finding that a build shows, suggestions among them, and <c>done</c> behind the last one.</summary>
    public int Run(string optionsFile)
    {
        var report = ProjectRun.Run(ProjectSettingsReader.Read(File.ReadLines(optionsFile)), today);
        foreach (var finding in report.Reported)
            Print(finding);
        Print("done", report.FilesAnalysed.ToString(CultureInfo.InvariantCulture), report.FilesSkipped.ToString(CultureInfo.InvariantCulture));
        return ExitCode.Clean;
    }

    private void Print(Finding finding)
    {
        var (diagnostic, (line, column)) = (finding.Diagnostic, finding.Diagnostic.Location.Start);
        Print(
            LevelWord(finding.Severity), diagnostic.Descriptor.Id, diagnostic.Location.File.Path,
            line.ToString(CultureInfo.InvariantCulture), column.ToString(CultureInfo.InvariantCulture), finding.HelpLink ?? "", diagnostic.Message);
    }

    // ASCII, so that no code page of a console gets in the way.
    private void Print(params string[] parts) => terminal.Output.WriteLine(string.Join(' ', parts.Select(Uri.EscapeDataString)));

    private static string LevelWord(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "message",
    };
}
