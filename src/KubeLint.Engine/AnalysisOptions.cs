using System.Collections.Immutable;
using KubeLint.Analysis;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Engine;

/// <summary>All that a run depends on. Nothing else is read: no environment, no current directory, no clock.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Full path of the project's folder; reports show paths relative to it.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>Full path of the folder that a SARIF log's paths are relative to, as code scanning reads them; null for the project's folder.</summary>
    public string? RepositoryDirectory { get; init; }

    /// <summary>The date against which suppressions expire, in UTC.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Full path of the project file, where problems of build properties are reported; null for the project's folder.</summary>
    public string? ProjectFile { get; init; }

    /// <summary>The manifests, in any order.</summary>
    public ImmutableArray<ManifestInput> Manifests { get; init; } = [];

    /// <summary>The releases of Helm charts. Objects of Argo CD and Flux among the manifests add theirs, in place of a chart's default one.</summary>
    public ImmutableArray<HelmReleaseInput> Releases { get; init; } = [];

    /// <summary>Full paths of folders in which every chart that is to be rendered has a release: others there are left out, and their templates are passed over.</summary>
    public ImmutableArray<string> ChartFolders { get; init; } = [];

    /// <summary>A helm executable that renders in place of the engine's own renderer; null for that one.</summary>
    public string? HelmExecutable { get; init; }

    /// <summary>The Kubernetes version the manifests are for, or null.</summary>
    public KubernetesVersion? TargetVersion { get; init; }

    /// <summary>The starting point of severities.</summary>
    public AnalysisMode Mode { get; init; } = AnalysisMode.Default;

    /// <summary>Full paths of <c>.globalconfig</c> files named by the project; others above the manifests are found.</summary>
    public ImmutableArray<string> GlobalConfigFiles { get; init; } = [];

    /// <summary>Ids that are not reported. An entry may itself be a list, separated by <c>;</c>, <c>,</c> or blanks; so in the two below.</summary>
    public ImmutableArray<string> NoWarn { get; init; } = [];

    /// <summary>Ids whose warnings are errors.</summary>
    public ImmutableArray<string> WarningsAsErrors { get; init; } = [];

    /// <summary>Ids whose warnings stay warnings.</summary>
    public ImmutableArray<string> WarningsNotAsErrors { get; init; } = [];

    /// <summary>Whether all warnings are errors.</summary>
    public bool TreatWarningsAsErrors { get; init; }

    /// <summary>Whether the marks by which other linters suppress count too, for the rules that stand for their checks.</summary>
    public bool HonorPeerSuppressions { get; init; } = true;

    /// <summary>The address that rule ids are appended to for help links; null for each rule's primary reference.</summary>
    public string? HelpLinkBase { get; init; }

    /// <summary>Settings that the caller could not read.</summary>
    public ImmutableArray<InvalidSetting> InvalidSettings { get; init; } = [];

    /// <summary>Size in bytes above which a file is not read.</summary>
    public long MaxFileSize { get; init; } = 10 * 1024 * 1024;

    /// <summary>Guards for the parser.</summary>
    public YamlLimits Limits { get; init; } = YamlLimits.Default;

    /// <summary>Full paths of the assemblies of third parties whose rules run too.</summary>
    public ImmutableArray<string> RuleAssemblies { get; init; } = [];

    /// <summary>The rules to run; the whole catalogue unless set.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = KubeLint.Rules.RuleCatalog.CreateRules();
}
