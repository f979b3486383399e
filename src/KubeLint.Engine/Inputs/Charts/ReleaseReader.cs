using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using KubeLint.Rules.Input;
using KubeLint.Yaml.Text;

namespace KubeLint.Engine.Inputs.Charts;

/// <summary>Reads a release: chart, values, rendered text, documents. Whatever is wrong becomes a diagnostic; never throws for a bad chart.</summary>
internal sealed class ReleaseReader
{
    private readonly AnalysisOptions _options;
    private readonly HelmReleaseInput _release;
    private readonly CancellationToken _cancellationToken;
    private readonly List<LocatedDiagnostic> _diagnostics = [];
    private readonly Location _requestedAt;
    private string _chartName;
    private ChartPlaces? _places;

    private ReleaseReader(HelmReleaseInput release, AnalysisOptions options, CancellationToken cancellationToken)
    {
        _release = release;
        _options = options;
        _cancellationToken = cancellationToken;
        _requestedAt = release.RequestedAt ?? Policy.Configuration.BuildProperties.LocationOf(options);
        _chartName = Path.GetFileName(release.ChartPath);
    }

    /// <summary>Reads a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="load">The chart, which several releases may share.</param>
    /// <param name="options">The run's options.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public static LoadedRelease Read(HelmReleaseInput release, ChartLoadResult load, AnalysisOptions options, CancellationToken cancellationToken) =>
        new ReleaseReader(release, options, cancellationToken).Read(load);

    private LoadedRelease Read(ChartLoadResult load)
    {
        if (load.Chart is { } loaded)
        {
            _places = new ChartPlaces(loaded);
            _chartName = loaded.Name;
        }
        foreach (var problem in load.Problems)
            Report(problem);
        ImmutableArray<RenderedText> texts = [];
        ImmutableArray<SourceFile> valuesFiles = [];
        // A library renders nothing, and nobody asks it to.
        if (load.Chart is { Metadata.IsLibrary: false } chart)
        {
            valuesFiles = [.. _release.ValuesFiles.Select(ReadValues).OfType<SourceFile>()];
            var rendered = Render(_release.ReplacesChartValues ? chart with { ValuesFile = null } : chart, valuesFiles);
            ReportProblems(rendered.Problems, chart);
            texts = [.. rendered.Texts];
            ReportUnreadable(rendered, texts);
            foreach (var source in rendered.UnknownSources)
                Add(new Diagnostic(ChartDiagnostics.NotMapped, _places!.OfChart(), [$"'{source}'", _chartName]), []);
        }
        return new LoadedRelease(_release, _places, texts, [.. _diagnostics]) { ValuesFiles = valuesFiles };
    }

    private RenderedTexts Render(Chart chart, ImmutableArray<SourceFile> valuesFiles)
    {
        var settings = new ReleaseSettings
        {
            Name = _release.Name.Length > 0 ? _release.Name : chart.Name,
            Namespace = _release.Namespace.Length > 0 ? _release.Namespace : "default",
            KubeVersion = _release.KubeVersion.Length > 0 ? _release.KubeVersion : _options.TargetVersion?.ToString(),
            ApiVersions = _release.ApiVersions,
            Values = [.. valuesFiles.Select(static file => new ValuesFileInput(file)), .. _release.Values],
            IncludesCrds = true,
        };
        try
        {
            if (_options.HelmExecutable is { } helm)
                return HelmProcess.Render(helm, _release.ChartPath, chart, settings, _options, _cancellationToken);
            var result = ChartRenderer.Render(chart, settings, _cancellationToken);
            return new RenderedTexts(
                [.. result.Documents.Select(document => new RenderedText(document.Parse(_options.Limits), document.Map.Resolve))], result.Problems);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever a chart provokes, the other charts must go on.
            Report(_places!.OfChart(), [], $"{e.GetType().Name}: {e.Message}; please report this");
            return new RenderedTexts([], []);
        }
    }

    private SourceFile? ReadValues(ValuesFileReference reference)
    {
        var input = new ManifestInput(reference.Path, IsListed: true);
        if (!File.Exists(reference.Path))
        {
            if (!reference.IsOptional)
                Report(reference.RequestedAt ?? _requestedAt, [], $"values file '{new ProjectPaths(_options.ProjectDirectory).ToRelative(reference.Path)}' does not exist");
            return null;
        }
        var (file, problem) = ManifestReader.ReadText(input, _options.MaxFileSize);
        if (problem is not null)
            Add(problem, []);
        return problem is null ? file : null;
    }

    private void Report(ChartProblem problem)
    {
        var source = problem.Source ?? new SourceFile(problem.Path, "");
        var place = new SourcePlace(source, problem.Span);
        var location = _places is null && problem.Kind == ChartProblemKind.Unreadable && !Path.Exists(_release.ChartPath) ? _requestedAt : _places?.Locate(place, []).Primary ?? ChartPlaces.LocateWithoutChart(place);
        var message = problem.Kind == ChartProblemKind.MissingDependency
            ? $"{problem.Message}; run 'helm dependency build {new ProjectPaths(_options.ProjectDirectory).ToRelative(_release.ChartPath)}'"
            : problem.Message;
        switch (problem.Kind)
        {
            case ChartProblemKind.LegacyFile:
                break;
            case ChartProblemKind.DependencyVersion:
                Add(Create(location, message) with { Severity = DiagnosticSeverity.Warning, MessageFormat = "Chart '{0}' does not render as it says: {1}" }, []);
                break;
            default:
                Report(location, [], message);
                break;
        }
    }

    private void ReportProblems(ImmutableArray<RenderProblem> problems, Chart chart)
    {
        var lacksCharts = !chart.FindMissingDependencies().IsEmpty;
        // What the missing chart defines is missing too; that it is has been said.
        var own = problems.Where(problem => problem.Kind != RenderProblemKind.Warning && !(lacksCharts && FollowsFromMissingChart(problem)));
        // A template that fails takes those along that include it: the mistake is one, told in the words of the innermost.
        foreach (var group in own.GroupBy(static problem => (problem.Kind, problem.Place, problem.Kind == RenderProblemKind.TemplateExecution ? "" : problem.Message)))
        {
            var problem = group.MinBy(static problem => problem.Message.Length)!;
            var (location, related) = _places!.Locate(problem.Place, [.. group.SelectMany(static problem => problem.Chain)]);
            if (AsksForValues(problem))
                Add(Create(location, problem.Message) with { Severity = DiagnosticSeverity.Warning, MessageFormat = ChartDiagnostics.AsksForValues, Related = related }, related);
            else
                Report(location, related, problem.Message);
        }
    }

    /// <summary>
    /// Whether a chart that nobody asked a release of refuses its own values: it is made to be given some, and nothing is broken.
    /// Helm begins only the messages of <c>required</c> and <c>fail</c> in this way.
    /// </summary>
    private bool AsksForValues(RenderProblem problem) =>
        _release is { IsDefault: true, ValuesFiles.IsEmpty: true }
        && problem.Message.StartsWith("execution error at (", StringComparison.Ordinal);

    private static bool FollowsFromMissingChart(RenderProblem problem) =>
        problem.Message.Contains("missing in charts/ directory", StringComparison.Ordinal)
        || problem.Message.Contains("no template ", StringComparison.Ordinal)
        || problem.Message.Contains("nil pointer evaluating ", StringComparison.Ordinal)
        || (problem.Message.Contains("template ", StringComparison.Ordinal) && problem.Message.Contains("not defined", StringComparison.Ordinal));

    /// <summary>Reports what is no YAML, or YAML that readers disagree about.</summary>
    private void ReportUnreadable(RenderedTexts rendered, ImmutableArray<RenderedText> texts)
    {
        var locator = new ReleaseLocator([new LoadedRelease(_release, _places, texts, [])]);
        var known = rendered.Problems.Where(static problem => problem.Kind == RenderProblemKind.Manifest).Select(static problem => problem.Place.File.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var diagnostic in ProblemReport.Create(text.Stream).Diagnostics)
            {
                if (diagnostic.Descriptor.Id == FileDiagnostics.DuplicateMappingKey.Id)
                    _diagnostics.Add(locator.Locate(diagnostic));
                else if (!known.Contains(text.File.Path))
                    Add(Create(locator.Locate(diagnostic.Location), "what the template renders cannot be read: " + diagnostic.Message), []);
            }
        }
    }

    private void Report(Location location, ImmutableArray<Location> related, string message) => Add(Create(location, message) with { Related = related }, related);

    private Diagnostic Create(Location location, string message) => new(ChartDiagnostics.RenderFailed, location, [_chartName, message]);

    private void Add(Diagnostic diagnostic, ImmutableArray<Location> chain) => _diagnostics.Add(new LocatedDiagnostic(diagnostic) { Chain = chain, Release = _release });
}
