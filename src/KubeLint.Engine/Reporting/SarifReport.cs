namespace KubeLint.Engine.Reporting;

/// <summary>Writes a report as a SARIF 2.1.0 log.</summary>
public static class SarifReport
{
    /// <summary>
    /// Writes the log as UTF-8 and leaves the stream open. The same report gives the same bytes: no time stamps, no
    /// identifiers made up for the run.
    /// </summary>
    /// <param name="report">What to write; findings at level none are left out unless a mark in the source suppresses them.</param>
    /// <param name="options">The run's options, for the folder that paths start from and the help links.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(Report report, AnalysisOptions options, Stream output) =>
        // Sarif.Sdk is loaded by the first method that names its types, so nothing here may.
        SarifLogWriter.Write(report, options, output);
}
