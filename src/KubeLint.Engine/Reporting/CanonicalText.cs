using System.Globalization;
using KubeLint.Analysis.Diagnostics;

namespace KubeLint.Engine.Reporting;

/// <summary>MSBuild's canonical diagnostic format, which editors and problem matchers know.</summary>
public static class CanonicalText
{
    /// <summary>
    /// A finding as <c>path(line,col): warning KL5001: message</c>, one line, the path in full. A suggestion is
    /// called <c>message</c>, as MSBuild calls what weighs less than a warning.
    /// </summary>
    public static string Format(Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        var (line, column) = diagnostic.Location.Start;
        return string.Create(CultureInfo.InvariantCulture,
            $"{diagnostic.Location.File.Path}({line},{column}): {LevelWord(finding.Severity)} {diagnostic.Descriptor.Id}: {diagnostic.Message}");
    }

    private static string LevelWord(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "message",
    };
}
