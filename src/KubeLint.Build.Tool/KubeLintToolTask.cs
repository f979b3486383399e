using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeLint.Build;

/// <summary>
/// Does what <c>KubeLintTask</c> does, with the same parameters, in a process of its own: for MSBuild on .NET Framework,
/// which cannot load that one. Runs <c>kubelint build</c> and logs what it reports. A tool task and not <c>Exec</c>,
/// which adds an error of its own to those of a tool or else lets the build pass.
/// </summary>
public sealed class KubeLintToolTask : ToolTask
{
    private readonly ToolOutput _output = new();

    /// <summary>Full path of the <c>dotnet</c> command, or its name alone to look for it on the path.</summary>
    [Required]
    public string DotnetHost { get; set; } = "";

    /// <summary>Full path of <c>kubelint.dll</c>.</summary>
    [Required]
    public string ToolAssembly { get; set; } = "";

    /// <summary>Full path of the project file.</summary>
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

    /// <summary>The Kubernetes version the manifests are for.</summary>
    public string KubernetesVersion { get; set; } = "";

    /// <summary>The starting point of severities.</summary>
    public string AnalysisMode { get; set; } = "";

    /// <summary>The address that rule ids are appended to for help links.</summary>
    public string HelpLinkBase { get; set; } = "";

    /// <summary>Bytes above which a file is skipped.</summary>
    public string MaxFileSize { get; set; } = "";

    /// <summary>Whether warnings are errors.</summary>
    public string TreatWarningsAsErrors { get; set; } = "";

    /// <summary>Ids whose warnings are errors.</summary>
    public string WarningsAsErrors { get; set; } = "";

    /// <summary>Ids whose warnings stay warnings.</summary>
    public string WarningsNotAsErrors { get; set; } = "";

    /// <summary>Ids that are not reported.</summary>
    public string NoWarn { get; set; } = "";

    /// <summary>Whether the suppressions of other linters count.</summary>
    public string HonorPeerSuppressions { get; set; } = "";

    /// <summary>Where a SARIF log is written.</summary>
    public string SarifFile { get; set; } = "";

    /// <inheritdoc />
    protected override string ToolName => "dotnet";

    /// <inheritdoc />
    protected override Encoding ResponseFileEncoding => Encoding.ASCII;

    /// <inheritdoc />
    protected override MessageImportance StandardErrorLoggingImportance => MessageImportance.Low;

    /// <inheritdoc />
    protected override string GenerateFullPathToTool() => DotnetHost;

    /// <inheritdoc />
    protected override string GenerateCommandLineCommands() => $"exec \"{ToolAssembly}\" build";

    /// <inheritdoc />
    protected override string GetResponseFileSwitch(string responseFilePath) => $"\"{responseFilePath}\"";

    /// <inheritdoc />
    protected override string GenerateResponseFileCommands()
    {
        var options = new ToolOptions();
        options.Add("ProjectFile", ProjectFile);
        foreach (var item in Manifests)
            options.Add("Manifest", item.GetMetadata("FullPath"), item.GetMetadata("ResourceSet"), item.GetMetadata("_KubeLintDefaultItem"), item.GetMetadata("RecursiveDir"));
        foreach (var item in Charts)
        {
            options.Add("Chart", item.GetMetadata("FullPath"), item.GetMetadata("ValuesFiles"), item.GetMetadata("Set"), item.GetMetadata("ReleaseName"),
                item.GetMetadata("Namespace"), item.GetMetadata("KubeVersion"), item.GetMetadata("ApiVersions"), item.GetMetadata("_KubeLintDefaultItem"));
        }
        options.Add("FindsCharts", FindsCharts);
        options.Add("ChartValues", ChartValues);
        options.Add("HelmExecutable", HelmExecutable);
        foreach (var item in GlobalConfigFiles)
            options.Add("GlobalConfigFile", item.GetMetadata("FullPath"));
        foreach (var item in RuleAssemblies)
            options.Add("RuleAssembly", item.GetMetadata("FullPath"));
        options.Add("KubernetesVersion", KubernetesVersion);
        options.Add("AnalysisMode", AnalysisMode);
        options.Add("HelpLinkBase", HelpLinkBase);
        options.Add("MaxFileSize", MaxFileSize);
        options.Add("TreatWarningsAsErrors", TreatWarningsAsErrors);
        options.Add("WarningsAsErrors", WarningsAsErrors);
        options.Add("WarningsNotAsErrors", WarningsNotAsErrors);
        options.Add("NoWarn", NoWarn);
        options.Add("HonorPeerSuppressions", HonorPeerSuppressions);
        options.Add("SarifFile", SarifFile);
        return options.ToString();
    }

    /// <inheritdoc />
    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        // Whatever else is printed, as by dotnet itself where it finds no runtime, must not be taken for a finding.
        if (!_output.TryLog(singleLine, Log))
            Log.LogMessage(MessageImportance.Low, "{0}", singleLine);
    }

    /// <inheritdoc />
    protected override void LogToolCommand(string message) => Log.LogMessage(MessageImportance.Low, "{0}", message);

    /// <inheritdoc />
    protected override int ExecuteTool(string pathToTool, string responseFileCommands, string commandLineCommands)
    {
        var exitCode = base.ExecuteTool(pathToTool, responseFileCommands, commandLineCommands);
        return exitCode == 0 && !_output.IsComplete ? -1 : exitCode;
    }

    /// <inheritdoc />
    protected override bool HandleTaskExecutionErrors()
    {
        // The findings are the only errors of a run that came to its end.
        if (!_output.IsComplete)
            Log.LogError("KubeLint's own process ended before the analysis did, with exit code {0}{1}", ExitCode, _output.FirstOtherLine);
        return false;
    }
}
