using System.Collections.Immutable;

namespace KubeLint.Engine.Projects;

/// <summary>
/// What a project says about a run, as text that nobody has read yet; empty where it says nothing. A property's comment
/// names the MSBuild property that it comes from.
/// </summary>
public sealed record ProjectSettings
{
    /// <summary>Full path of the project file; the project's folder is the one it stands in.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>The <c>KubeManifest</c> items.</summary>
    public ImmutableArray<ProjectManifest> Manifests { get; init; } = [];

    /// <summary>The <c>HelmChart</c> items.</summary>
    public ImmutableArray<ProjectChart> Charts { get; init; } = [];

    /// <summary><c>EnableDefaultHelmChartItems</c>, as it applies: whether the items hold every chart of the project that is to be rendered.</summary>
    public string FindsCharts { get; init; } = "";

    /// <summary><c>KubeLintChartValues</c>.</summary>
    public string ChartValues { get; init; } = "";

    /// <summary><c>KubeLintHelmExecutable</c>; a relative path starts at the project's folder, a name alone is looked for on the path.</summary>
    public string HelmExecutable { get; init; } = "";

    /// <summary>Full paths of the <c>.globalconfig</c> files that the project names.</summary>
    public ImmutableArray<string> GlobalConfigFiles { get; init; } = [];

    /// <summary>Full paths of the <c>KubeLintRuleAssembly</c> items.</summary>
    public ImmutableArray<string> RuleAssemblies { get; init; } = [];

    /// <summary><c>KubeLintKubernetesVersion</c>.</summary>
    public string KubernetesVersion { get; init; } = "";

    /// <summary><c>KubeLintAnalysisMode</c>.</summary>
    public string AnalysisMode { get; init; } = "";

    /// <summary><c>KubeLintHelpLinkBase</c>.</summary>
    public string HelpLinkBase { get; init; } = "";

    /// <summary><c>KubeLintMaxFileSize</c>, in bytes.</summary>
    public string MaxFileSize { get; init; } = "";

    /// <summary><c>KubeLintTreatWarningsAsErrors</c>.</summary>
    public string TreatWarningsAsErrors { get; init; } = "";

    /// <summary><c>WarningsAsErrors</c>.</summary>
    public string WarningsAsErrors { get; init; } = "";

    /// <summary><c>WarningsNotAsErrors</c>.</summary>
    public string WarningsNotAsErrors { get; init; } = "";

    /// <summary><c>NoWarn</c>.</summary>
    public string NoWarn { get; init; } = "";

    /// <summary><c>KubeLintHonorPeerSuppressions</c>.</summary>
    public string HonorPeerSuppressions { get; init; } = "";

    /// <summary><c>KubeLintSarifFile</c>; a relative path starts at the project's folder.</summary>
    public string SarifFile { get; init; } = "";
}
