using KubeLint.Engine.Reporting;

namespace KubeLint.Engine.Projects;

/// <summary>The SARIF log on disk.</summary>
internal static class SarifLogFile
{
    /// <summary>Writes the log, and returns what kept it from being written.</summary>
    /// <param name="report">What to write.</param>
    /// <param name="options">The run's options.</param>
    /// <param name="file">The path as the project has it.</param>
    public static InvalidSetting? TryWrite(Report report, AnalysisOptions options, string file)
    {
        try
        {
            var path = Path.GetFullPath(file.Replace('\\', Path.DirectorySeparatorChar), options.ProjectDirectory);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
            // Written aside and moved, so that a reader never sees half a log.
            var partial = $"{path}.{Guid.NewGuid():N}.tmp";
            try
            {
                using (var stream = File.Create(partial))
                    SarifReport.Write(report, options, stream);
                File.Move(partial, path, overwrite: true);
            }
            finally
            {
                File.Delete(partial);
            }
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new InvalidSetting("KubeLintSarifFile", $"the log cannot be written to '{file}': {OneLine(exception.Message)}");
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd(' ', '.');
}
