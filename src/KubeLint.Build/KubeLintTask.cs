using KubeLint.Engine.Projects;
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

    /// <summary>The Helm charts, an item for each release; metadata <c>ValuesFiles</c>, <c>Set</c>, <c>ReleaseName</c>, <c>Namespace</c>, <c>KubeVersion</c>, <c>ApiVersions</c>.</summary>
    public ITaskItem[] Charts { get; set; } = [];

    /// <summary>Whether the items hold every chart of the project that is to be rendered: <c>true</c> or <c>false</c>.</summary>
    public string FindsCharts { get; set; } = "";

    /// <summary>Which values charts are rendered with by default: <c>all</c> takes each further values file of a chart for a release of its own.</summary>
    public string ChartValues { get; set; } = "";

    /// <summary>A helm executable that renders charts; empty for the package's own renderer.</summary>
    public string HelmExecutable { get; set; } = "";

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

    /// <summary>Whether the suppressions of other linters count: <c>true</c> or <c>false</c>; empty is <c>true</c>.</summary>
    public string HonorPeerSuppressions { get; set; } = "";

    /// <summary>Where a SARIF log is written; a relative path starts at the project's folder, empty writes none.</summary>
    public string SarifFile { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            new BuildLog(Log).Write(ProjectRun.Run(ReadSettings(), DateOnly.FromDateTime(DateTime.UtcNow), _cancellation.Token));
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

    private ProjectSettings ReadSettings() => new()
    {
        ProjectFile = ProjectFile,
        Manifests = [.. Manifests.Select(static item => new ProjectManifest(
            item.GetMetadata("FullPath"), item.GetMetadata("ResourceSet"),
            IsDefault: item.GetMetadata("_KubeLintDefaultItem").Length > 0, IsFromPattern: item.GetMetadata("RecursiveDir").Length > 0))],
        Charts = [.. Charts.Select(static item => new ProjectChart(item.GetMetadata("FullPath"))
        {
            ValuesFiles = item.GetMetadata("ValuesFiles"),
            Set = item.GetMetadata("Set"),
            ReleaseName = item.GetMetadata("ReleaseName"),
            Namespace = item.GetMetadata("Namespace"),
            KubeVersion = item.GetMetadata("KubeVersion"),
            ApiVersions = item.GetMetadata("ApiVersions"),
            IsDefault = item.GetMetadata("_KubeLintDefaultItem").Length > 0,
        })],
        FindsCharts = FindsCharts,
        ChartValues = ChartValues,
        HelmExecutable = HelmExecutable,
        GlobalConfigFiles = [.. GlobalConfigFiles.Select(static item => item.GetMetadata("FullPath"))],
        RuleAssemblies = [.. RuleAssemblies.Select(static item => item.GetMetadata("FullPath"))],
        KubernetesVersion = KubernetesVersion,
        AnalysisMode = AnalysisMode,
        HelpLinkBase = HelpLinkBase,
        MaxFileSize = MaxFileSize,
        TreatWarningsAsErrors = TreatWarningsAsErrors,
        WarningsAsErrors = WarningsAsErrors,
        WarningsNotAsErrors = WarningsNotAsErrors,
        NoWarn = NoWarn,
        HonorPeerSuppressions = HonorPeerSuppressions,
        SarifFile = SarifFile,
    };
}
