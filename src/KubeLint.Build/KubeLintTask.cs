using KubeLint.Engine;
using Microsoft.Build.Framework;

namespace KubeLint.Build;

/// <summary>
/// Runs the analyzer over a project's manifests and logs what it finds. Settings are text, as the project wrote them:
/// one that cannot be read is a finding about the project, and the others still count.
/// </summary>
public sealed class KubeLintTask : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>Full path of the project file; the project's folder is the one it stands in.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The manifests; metadata <c>ResourceSet</c> names the set whose objects each one meets.</summary>
    public ITaskItem[] Manifests { get; set; } = [];

    /// <summary>The <c>.globalconfig</c> files that the project names.</summary>
    public ITaskItem[] GlobalConfigFiles { get; set; } = [];

    /// <summary>The assemblies of third parties whose rules run too.</summary>
    public ITaskItem[] RuleAssemblies { get; set; } = [];

    /// <summary>The Kubernetes version the manifests are for, as <c>1.34</c>; empty where the project says none.</summary>
    public string KubernetesVersion { get; set; } = "";

    /// <summary>A word of <see cref="Engine.AnalysisMode"/>; empty for the default.</summary>
    public string AnalysisMode { get; set; } = "";

    /// <summary>The address that rule ids are appended to for help links; empty for each rule's own reference.</summary>
    public string HelpLinkBase { get; set; } = "";

    /// <summary>Bytes above which a file is skipped; empty for the default.</summary>
    public string MaxFileSize { get; set; } = "";

    /// <summary>Whether warnings are errors: <c>true</c> or <c>false</c>; empty is <c>false</c>.</summary>
    public string TreatWarningsAsErrors { get; set; } = "";

    /// <summary>Ids whose warnings are errors, as in the project.</summary>
    public string WarningsAsErrors { get; set; } = "";

    /// <summary>Ids whose warnings stay warnings, as in the project.</summary>
    public string WarningsNotAsErrors { get; set; } = "";

    /// <summary>Ids that are not reported, as in the project.</summary>
    public string NoWarn { get; set; } = "";

    /// <summary>Where a SARIF log is written; a relative path starts at the project's folder, empty writes none.</summary>
    public string SarifFile { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            var options = ProjectOptions.Read(this);
            var report = AnalysisRun.Run(options, _cancellation.Token);
            var sink = new BuildLog(Log);
            sink.Write(report);
            if (SarifFile.Length > 0 && SarifLogFile.TryWrite(report, options, SarifFile) is { } problem)
                sink.Write(problem, ProjectFile);
            return !Log.HasLoggedErrors;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc />
    public void Dispose() => _cancellation.Dispose();
}
