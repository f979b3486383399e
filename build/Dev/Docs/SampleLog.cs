using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine;
using KubeLint.Engine.Reporting;

namespace KubeLint.Dev.Docs;

/// <summary>The excerpt of a build log in the repository's readme: what a scan of the sample really says.</summary>
internal static class SampleLog
{
    public const string Name = "log";

    /// <summary>Where the readme lets the repository stand.</summary>
    private const string ShownRoot = "/src/KubeLint.Build";

    /// <summary>The first finding of each rule at level error, as a fenced block; empty where there is no sample.</summary>
    public static string Render(string root)
    {
        var sample = Path.Combine(root, RepositoryLayout.Sample);
        if (!Directory.Exists(sample))
            return "";
        var report = AnalysisRun.Run(new AnalysisOptions
        {
            ProjectDirectory = sample,
            Today = DateOnly.MinValue,
            Manifests = [.. Directory.EnumerateFiles(sample, "*.yaml", SearchOption.AllDirectories).Select(static file => new ManifestInput(file))],
        });
        var lines = report.Reported
            .Where(static finding => finding.Severity == DiagnosticSeverity.Error)
            .DistinctBy(static finding => finding.Diagnostic.Descriptor.Id)
            .Select(finding => CanonicalText.Format(finding).Replace('\\', '/').Replace(root.Replace('\\', '/'), ShownRoot, StringComparison.Ordinal));
        return $"```text\n{string.Join('\n', lines)}\n```\n";
    }
}
