using KubeLint.Analysis.Diagnostics;
using KubeLint.Engine;
using Microsoft.Build.Framework;

namespace KubeLint.Build;

/// <summary>Runs the analyzer over a project's manifests and logs what it finds.</summary>
public sealed class KubeLintTask : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>Full path of the project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The manifests.</summary>
    public ITaskItem[] Manifests { get; set; } = [];

    /// <inheritdoc />
    public override bool Execute()
    {
        var report = AnalysisRun.Run(
            new AnalysisOptions
            {
                ProjectDirectory = ProjectDirectory,
                Today = DateOnly.FromDateTime(DateTime.UtcNow),
                Manifests = [.. Manifests.Select(item => new ManifestInput(item.GetMetadata("FullPath"), item.GetMetadata("ResourceSet")))],
            },
            _cancellation.Token);
        foreach (var finding in report.Findings)
            Write(finding);
        return !Log.HasLoggedErrors;
    }

    /// <inheritdoc />
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc />
    public void Dispose() => _cancellation.Dispose();

    private void Write(Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        var (line, column) = diagnostic.Location.Start;
        var path = diagnostic.Location.File.Path;
        // Without an end: (3,5,3,9) is not matched by the problem matcher that actions/setup-dotnet installs.
        if (finding.Severity == DiagnosticSeverity.Error)
            Log.LogError(null, diagnostic.Descriptor.Id, null, diagnostic.Descriptor.HelpLink, path, line, column, 0, 0, "{0}", diagnostic.Message);
        else if (finding.Severity == DiagnosticSeverity.Warning)
            Log.LogWarning(null, diagnostic.Descriptor.Id, null, diagnostic.Descriptor.HelpLink, path, line, column, 0, 0, "{0}", diagnostic.Message);
    }
}
