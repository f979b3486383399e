using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Analysis;

namespace KubeLint.Engine.Projects;

/// <summary>Reads the options of a run from a project's settings; what cannot be read becomes an <see cref="InvalidSetting"/>.</summary>
internal sealed class ProjectOptions
{
    private readonly ImmutableArray<InvalidSetting>.Builder _invalid = ImmutableArray.CreateBuilder<InvalidSetting>();

    public static AnalysisOptions Read(ProjectSettings project, DateOnly today)
    {
        var settings = new ProjectOptions();
        var directory = Path.GetDirectoryName(project.ProjectFile)!;
        var options = new AnalysisOptions
        {
            ProjectDirectory = directory,
            ProjectFile = project.ProjectFile,
            RepositoryDirectory = RepositoryFolder.Find(directory),
            Today = today,
            Manifests = ProjectManifests.Read(project.Manifests, directory),
            Releases = ProjectCharts.Read(project, directory, settings.ReadChartValues(project.ChartValues)),
            ChartFolders = settings.ReadSwitch("EnableDefaultHelmChartItems", project.FindsCharts, whenUnset: false) ? [directory] : [],
            HelmExecutable = ReadExecutable(project.HelmExecutable, directory),
            GlobalConfigFiles = project.GlobalConfigFiles,
            RuleAssemblies = project.RuleAssemblies,
            TargetVersion = settings.ReadVersion(project.KubernetesVersion),
            Mode = settings.ReadMode(project.AnalysisMode),
            HelpLinkBase = settings.ReadHelpLinkBase(project.HelpLinkBase),
            TreatWarningsAsErrors = settings.ReadSwitch("KubeLintTreatWarningsAsErrors", project.TreatWarningsAsErrors, whenUnset: false),
            HonorPeerSuppressions = settings.ReadSwitch("KubeLintHonorPeerSuppressions", project.HonorPeerSuppressions, whenUnset: true),
            WarningsAsErrors = [project.WarningsAsErrors],
            WarningsNotAsErrors = [project.WarningsNotAsErrors],
            NoWarn = [project.NoWarn],
        };
        if (settings.ReadMaxFileSize(project.MaxFileSize) is { } bytes)
            options = options with { MaxFileSize = bytes };
        return options with { InvalidSettings = settings._invalid.ToImmutable() };
    }

    private KubernetesVersion? ReadVersion(string text)
    {
        if (text.Length == 0)
            return null;
        var version = KubernetesVersion.Parse(text);
        if (version is null)
            Reject("KubeLintKubernetesVersion", $"'{text}' is no Kubernetes version; write for example 1.34");
        return version;
    }

    private AnalysisMode ReadMode(string text)
    {
        if (AnalysisModeNames.Parse(text) is { } mode)
            return mode;
        Reject("KubeLintAnalysisMode", $"'{text}' is no analysis mode; write one of {string.Join(", ", AnalysisModeNames.All)}");
        return AnalysisMode.Default;
    }

    private string? ReadHelpLinkBase(string text)
    {
        if (text.Length == 0)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out _))
            return text;
        Reject("KubeLintHelpLinkBase", $"'{text}' is no address; write for example https://wiki.example.org/kubelint/");
        return null;
    }

    private long? ReadMaxFileSize(string text)
    {
        if (text.Length == 0)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes > 0)
            return bytes;
        Reject("KubeLintMaxFileSize", $"'{text}' is no number of bytes; write for example 10485760");
        return null;
    }

    private bool ReadChartValues(string text)
    {
        if (text.Equals("all", StringComparison.OrdinalIgnoreCase))
            return true;
        if (text.Length > 0 && !text.Equals("default", StringComparison.OrdinalIgnoreCase))
            Reject("KubeLintChartValues", $"'{text}' is neither 'default' nor 'all'");
        return false;
    }

    private static string? ReadExecutable(string text, string directory)
    {
        var path = text.Replace('\\', Path.DirectorySeparatorChar);
        return text.Length == 0 ? null : path.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) ? Path.GetFullPath(path, directory) : text;
    }

    private bool ReadSwitch(string setting, string text, bool whenUnset)
    {
        // The words that MSBuild's own tasks take.
        switch (text.ToUpperInvariant())
        {
            case "TRUE" or "ON" or "YES":
                return true;
            case "":
                return whenUnset;
            case "FALSE" or "OFF" or "NO":
                return false;
            default:
                Reject(setting, $"'{text}' is neither true nor false");
                return whenUnset;
        }
    }

    private void Reject(string setting, string reason) => _invalid.Add(new InvalidSetting(setting, reason));
}
