using System.Collections.Frozen;
using KubeLint.Engine.Projects;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>Tells which files belong to charts: those are rendered, or left out, and are no manifests.</summary>
internal sealed class ChartFolders
{
    private static readonly string[] s_folders = ["templates", "charts", "crds", "ci"];
    private static readonly string[] s_files = ["Chart.yaml", "Chart.lock", "requirements.yaml", "requirements.lock", "values.schema.json"];

    private readonly FrozenSet<string> _rendered;
    private readonly AnalysisOptions _options;
    private readonly NestedProjects _nested;

    /// <param name="releases">All releases of the run.</param>
    /// <param name="options">Its options.</param>
    public ChartFolders(IEnumerable<HelmReleaseInput> releases, AnalysisOptions options)
    {
        _rendered = releases.Select(release => release.ChartPath).ToFrozenSet(StringComparer.Ordinal);
        _options = options;
        _nested = new NestedProjects(options.ProjectDirectory);
    }

    /// <summary>Whether a file is part of a chart that is rendered, or a template of one that is left out; a file that somebody named counts as what they named it.</summary>
    public bool Holds(ManifestInput manifest) =>
        !manifest.IsListed && (IsOfRendered(manifest.Path) || (ChartTemplate.FindChart(manifest.Path) is { } chart && IsLeftOut(chart)));

    /// <summary>Whether a chart is where those that are to be rendered have a release, and has none.</summary>
    public bool IsLeftOut(string chart) =>
        !_rendered.Contains(chart) && _options.ChartFolders.Any(folder => new ProjectPaths(folder).Contains(chart)) && !_nested.Contains(Path.Combine(chart, "Chart.yaml"));

    private bool IsOfRendered(string path)
    {
        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (_rendered.Contains(folder))
                return IsOwn(Path.GetRelativePath(folder, path).Split('/', '\\'));
        }
        return false;
    }

    private static bool IsOwn(string[] parts) => parts.Length > 1
        ? s_folders.Contains(parts[0], StringComparer.Ordinal)
        : s_files.Contains(parts[0], StringComparer.Ordinal) || parts[0].StartsWith("values", StringComparison.Ordinal);
}
