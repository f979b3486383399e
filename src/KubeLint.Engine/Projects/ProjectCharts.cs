using System.Collections.Immutable;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Projects;

/// <summary>Makes releases of the <c>HelmChart</c> items.</summary>
internal sealed class ProjectCharts
{
    private const string MetadataFile = "Chart.yaml";

    private readonly ProjectSettings _project;
    private readonly string _directory;
    private readonly NestedProjects _nested;
    private readonly Lazy<SourceFile?> _projectText;

    private ProjectCharts(ProjectSettings project, string directory)
    {
        _project = project;
        _directory = directory;
        _nested = new NestedProjects(directory);
        _projectText = new Lazy<SourceFile?>(ReadProject);
    }

    /// <summary>The releases, default ones for the charts that the package's glob found.</summary>
    /// <param name="project">The project.</param>
    /// <param name="directory">Full path of its folder.</param>
    /// <param name="variants">Whether each further values file of a chart makes a release of its own.</param>
    public static ImmutableArray<HelmReleaseInput> Read(ProjectSettings project, string directory, bool variants)
    {
        var charts = new ProjectCharts(project, directory);
        var defaults = charts.FindDefaults().ToList();
        return
        [
            .. project.Charts.Where(item => !item.IsDefault || HasMetadata(item)).Select(charts.Create),
            .. defaults.SelectMany(chart => variants ? ChartVariants.Find(chart) : [new HelmReleaseInput(chart) { IsDefault = true }]),
        ];
    }

    /// <summary>
    /// The charts that the glob found. Each has an item by the name of its folder and one by that of its <c>Chart.yaml</c>, so
    /// that a project can remove it by either; it counts while both are there.
    /// </summary>
    private IEnumerable<string> FindDefaults()
    {
        var items = _project.Charts.Where(item => item.IsDefault && !HasMetadata(item)).ToList();
        var folders = items.Where(item => !IsMetadataFile(item.Path)).Select(item => FolderOf(item.Path)).ToHashSet(StringComparer.Ordinal);
        var found = items.Where(item => IsMetadataFile(item.Path)).Select(item => FolderOf(item.Path))
            .Where(folder => folder == _directory || folders.Contains(folder)).Distinct(StringComparer.Ordinal).ToList();
        return ChartVariants.Outermost(found).Where(folder => folder == _directory || !_nested.Contains(Path.Combine(folder, MetadataFile)));
    }

    private HelmReleaseInput Create(ProjectChart item)
    {
        var folder = FolderOf(item.Path);
        var files = Split(item.ValuesFiles).Select(path => new ValuesFileReference(Resolve(path, folder))).ToImmutableArray();
        return new HelmReleaseInput(folder)
        {
            Name = item.ReleaseName,
            Label = item.ReleaseName.Length > 0 || files.IsEmpty ? item.ReleaseName : Path.GetFileName(files[^1].Path),
            Namespace = item.Namespace,
            KubeVersion = item.KubeVersion,
            ApiVersions = [.. Split(item.ApiVersions)],
            ValuesFiles = files,
            Values = [.. Split(item.Set).Select(CreateSet)],
        };
    }

    private SetInput CreateSet(string text)
    {
        // An item has no position; the text has one, where it stands in the project file as it is.
        var offset = _projectText.Value?.Text.IndexOf(text, StringComparison.Ordinal) ?? -1;
        return offset < 0 ? new SetInput(SetKind.Value, text, _projectText.Value ?? new SourceFile(_project.ProjectFile, "")) : new SetInput(SetKind.Value, text, _projectText.Value, new TextSpan(offset, text.Length));
    }

    private string Resolve(string path, string chart)
    {
        var local = path.Replace('\\', Path.DirectorySeparatorChar);
        var ofProject = Path.GetFullPath(local, _directory);
        var ofChart = Path.GetFullPath(local, chart);
        return !File.Exists(ofProject) && File.Exists(ofChart) ? ofChart : ofProject;
    }

    private SourceFile? ReadProject()
    {
        try
        {
            return new SourceFile(_project.ProjectFile, File.ReadAllText(_project.ProjectFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool HasMetadata(ProjectChart item) =>
        (item.ValuesFiles + item.Set + item.ReleaseName + item.Namespace + item.KubeVersion + item.ApiVersions).Length > 0;

    private static string FolderOf(string path) =>
        Path.TrimEndingDirectorySeparator(IsMetadataFile(path) ? Path.GetDirectoryName(path)! : path);

    private static bool IsMetadataFile(string path) => Path.GetFileName(path) == MetadataFile;

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
