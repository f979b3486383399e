using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine;
using KubeLint.Engine.Reporting;

namespace KubeLint.Cli;

/// <summary><c>kubelint scan</c>: finds the files, runs the engine, prints what a build would print.</summary>
internal sealed class ScanCommand(Terminal terminal, string workingDirectory, DateOnly today)
{
    public int Run(ScanArguments arguments)
    {
        var problems = arguments.Paths.Select(FindProblem).OfType<string>().ToList();
        problems.ForEach(terminal.Error.WriteLine);
        if (problems.Count > 0)
            return ExitCode.UnusableArguments;

        var paths = arguments.Paths.Select(path => Path.TrimEndingDirectorySeparator(ToFullPath(path))).Distinct(StringComparer.Ordinal).ToList();
        var archives = paths.Where(IsArchive).ToList();
        ImmutableArray<ManifestInput> manifests = [.. paths.Except(archives, StringComparer.Ordinal).SelectMany(FindManifests)];
        var options = new AnalysisOptions
        {
            ProjectDirectory = workingDirectory,
            RepositoryDirectory = RepositoryFolder.Find(workingDirectory),
            Today = today,
            TargetVersion = arguments.TargetVersion,
            Mode = arguments.Mode,
            RuleAssemblies = [.. arguments.RuleAssemblies.Select(ToFullPath)],
            HonorPeerSuppressions = arguments.HonorPeerSuppressions,
            Manifests = manifests,
            Releases = [.. FindCharts(manifests).SelectMany(chart => FindReleases(chart, arguments)), .. archives.Select(static archive => new HelmReleaseInput(archive) { IsDefault = true })],
            ChartFolders = [.. paths.Where(Directory.Exists)],
            HelmExecutable = arguments.HelmExecutable is { } helm && helm.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) ? ToFullPath(helm) : arguments.HelmExecutable,
        };
        var report = AnalysisRun.Run(options);
        Print(report);
        if (arguments.SarifFile is { } file && !TryWriteSarif(report, options, ToFullPath(file)))
            return ExitCode.UnusableArguments;
        return report.HasErrors ? ExitCode.ErrorsFound : ExitCode.Clean;
    }

    private string ToFullPath(string path) => Path.GetFullPath(path, workingDirectory);

    private string? FindProblem(string path) => path switch
    {
        // As an unset variable of a script gives; it must not mean the current folder.
        "" => "A path is empty",
        _ when Path.Exists(ToFullPath(path)) => null,
        ['-', ..] => $"'{path}' is no option, and no such file exists",
        _ => $"'{ToFullPath(path)}' does not exist",
    };

    private static IEnumerable<ManifestInput> FindManifests(string path) =>
        Directory.Exists(path)
            ? ManifestFolder.Find(path).Select(file => new ManifestInput(file, path))
            : [new ManifestInput(path, path, IsListed: true)];

    /// <summary>The charts among the files of folders; one that somebody named is a file like others.</summary>
    private static IEnumerable<string> FindCharts(ImmutableArray<ManifestInput> manifests) => ChartVariants.Outermost(
        [.. manifests.Where(static manifest => !manifest.IsListed && Path.GetFileName(manifest.Path) == "Chart.yaml").Select(static manifest => Path.GetDirectoryName(manifest.Path)!)]);

    private static IEnumerable<HelmReleaseInput> FindReleases(string chart, ScanArguments arguments) =>
        arguments.AllChartValues ? ChartVariants.Find(chart) : [new HelmReleaseInput(chart) { IsDefault = true }];

    private static bool IsArchive(string path) => path.EndsWith(".tgz", StringComparison.Ordinal) && File.Exists(path);

    private bool TryWriteSarif(Report report, AnalysisOptions options, string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = File.Create(path);
            SarifReport.Write(report, options, stream);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"'{path}' cannot be written: {e.Message}");
            return false;
        }
    }

    private void Print(Report report)
    {
        // As in a build, suggestions are not shown; a mode or an .editorconfig raises them.
        foreach (var finding in report.Reported.Where(finding => finding.Severity >= DiagnosticSeverity.Warning))
            terminal.Output.WriteLine(CanonicalText.Format(finding));
        terminal.Error.WriteLine(Summarize(report));
    }

    private static string Summarize(Report report)
    {
        var reported = report.Reported.ToList();
        ImmutableArray<string> parts =
        [
            Count(reported.Count(f => f.Severity == DiagnosticSeverity.Error), "error"),
            Count(reported.Count(f => f.Severity == DiagnosticSeverity.Warning), "warning"),
            Count(reported.Count(f => f.Severity == DiagnosticSeverity.Suggestion), "suggestion") + " (not shown)",
            Count(report.Findings.Count(f => f.Suppression is not null), "finding") + " suppressed",
            Count(report.FilesAnalysed, "file") + " analysed",
            string.Create(CultureInfo.InvariantCulture, $"{report.FilesSkipped} skipped"),
        ];
        return string.Join(", ", parts);
    }

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
