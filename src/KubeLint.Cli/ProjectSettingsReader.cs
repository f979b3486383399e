using KubeLint.Engine.Projects;

namespace KubeLint.Cli;

/// <summary>Reads a project's settings from the lines that the package's <c>KubeLintToolTask</c> writes: a name and its values, percent-encoded, with blanks between.</summary>
internal static class ProjectSettingsReader
{
    public static ProjectSettings Read(IEnumerable<string> lines)
    {
        var options = lines.Select(static line => line.Split(' ')).ToLookup(
            static parts => parts[0], static parts => parts[1..].Select(Uri.UnescapeDataString).ToArray(), StringComparer.Ordinal);
        return new ProjectSettings
        {
            ProjectFile = Single("ProjectFile"),
            Manifests = [.. options["Manifest"].Select(static values => new ProjectManifest(values[0], values[1], IsDefault: values[2].Length > 0, IsFromPattern: values[3].Length > 0))],
            Charts = [.. options["Chart"].Select(static values => new ProjectChart(values[0])
            {
                ValuesFiles = values[1],
                Set = values[2],
                ReleaseName = values[3],
                Namespace = values[4],
                KubeVersion = values[5],
                ApiVersions = values[6],
                IsDefault = values[7].Length > 0,
            })],
            FindsCharts = Single("FindsCharts"),
            ChartValues = Single("ChartValues"),
            HelmExecutable = Single("HelmExecutable"),
            GlobalConfigFiles = [.. options["GlobalConfigFile"].Select(static values => values[0])],
            RuleAssemblies = [.. options["RuleAssembly"].Select(static values => values[0])],
            KubernetesVersion = Single("KubernetesVersion"),
            AnalysisMode = Single("AnalysisMode"),
            HelpLinkBase = Single("HelpLinkBase"),
            MaxFileSize = Single("MaxFileSize"),
            TreatWarningsAsErrors = Single("TreatWarningsAsErrors"),
            WarningsAsErrors = Single("WarningsAsErrors"),
            WarningsNotAsErrors = Single("WarningsNotAsErrors"),
            NoWarn = Single("NoWarn"),
            HonorPeerSuppressions = Single("HonorPeerSuppressions"),
            SarifFile = Single("SarifFile"),
        };

        string Single(string name) => options[name].Single()[0];
    }
}
