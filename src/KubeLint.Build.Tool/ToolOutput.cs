using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeLint.Build;

/// <summary>
/// What <c>kubelint build</c> prints: a line for each finding, <c>error KL5001 file line column help-link message</c>, and
/// <c>done analysed skipped</c> at its end; each part percent-encoded. MSBuild's canonical format would lose help links,
/// and findings in files with a colon in their path.
/// </summary>
internal sealed class ToolOutput
{
    /// <summary>Whether the analysis came to its end.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The first line that was no finding, behind a colon; empty without one.</summary>
    public string FirstOtherLine { get; private set; } = "";

    /// <summary>Logs what a line says, as the task does that runs in MSBuild's own process; false for a line of another kind.</summary>
    public bool TryLog(string line, TaskLoggingHelper log)
    {
        var parts = Array.ConvertAll(line.Split(' '), Uri.UnescapeDataString);
        if (parts.Length == 7 && TryLogFinding(parts, log))
            return true;
        if (parts.Length == 3 && parts[0] == "done")
        {
            IsComplete = true;
            log.LogMessage(MessageImportance.Normal, "KubeLint analysed {0} files and skipped {1}", parts[1], parts[2]);
            return true;
        }
        if (FirstOtherLine.Length == 0 && line.Trim() is { Length: > 0 } text)
            FirstOtherLine = ": " + text;
        return false;
    }

    private static bool TryLogFinding(string[] parts, TaskLoggingHelper log)
    {
        var (id, file, helpLink, message) = (parts[1], parts[2], parts[5].Length == 0 ? null : parts[5], parts[6]);
        if (!int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            || !int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var column))
        {
            return false;
        }
        switch (parts[0])
        {
            case "error":
                log.LogError(null, id, null, helpLink, file, line, column, 0, 0, "{0}", message);
                return true;
            case "warning":
                log.LogWarning(null, id, null, helpLink, file, line, column, 0, 0, "{0}", message);
                return true;
            case "message":
                log.LogMessage(null, id, null, file, line, column, 0, 0, MessageImportance.Low, "{0}", message);
                return true;
            default:
                return false;
        }
    }
}
