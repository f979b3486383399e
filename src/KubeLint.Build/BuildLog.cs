using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeLint.Build;

/// <summary>Writes a report to the build's log.</summary>
internal sealed class BuildLog(TaskLoggingHelper log)
{
    public void Write(Report report)
    {
        foreach (var finding in report.Reported)
        {
            var (diagnostic, start) = (finding.Diagnostic, finding.Diagnostic.Location.Start);
            Write(finding.Severity, diagnostic.Descriptor.Id, finding.HelpLink, diagnostic.Location.File.Path, start.Line, start.Column, diagnostic.Message);
        }
        log.LogMessage(MessageImportance.Normal, "KubeLint analysed {0} files and skipped {1}", report.FilesAnalysed, report.FilesSkipped);
    }

    // Without an end: (3,5,3,9) is not matched by the problem matcher that actions/setup-dotnet installs. The message
    // is an argument, so that braces in the names of objects stay text.
    private void Write(DiagnosticSeverity severity, string id, string? helpLink, string file, int line, int column, string message)
    {
        switch (severity)
        {
            case DiagnosticSeverity.Error:
                log.LogError(null, id, null, helpLink, file, line, column, 0, 0, "{0}", message);
                break;
            case DiagnosticSeverity.Warning:
                log.LogWarning(null, id, null, helpLink, file, line, column, 0, 0, "{0}", message);
                break;
            case DiagnosticSeverity.Suggestion:
                log.LogMessage(null, id, null, file, line, column, 0, 0, MessageImportance.Low, "{0}", message);
                break;
        }
    }
}
