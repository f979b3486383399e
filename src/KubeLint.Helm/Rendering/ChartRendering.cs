using System.Collections.Immutable;
using KubeLint.Helm.Charts;
using KubeLint.Helm.Functions;
using KubeLint.Helm.Templates;
using KubeLint.Helm.Values;
using KubeLint.Helm.Versions;

namespace KubeLint.Helm.Rendering;

/// <summary>One rendering of a chart: the steps of <c>helm template</c>, of which one that fails does not keep the others from being taken.</summary>
internal sealed class ChartRendering(ReleaseSettings settings, CancellationToken cancellationToken)
{
    private readonly List<RenderProblem> _problems = [];
    private bool _hasSyntaxProblem;

    public RenderedRelease Render(Chart chart)
    {
        if (chart.Metadata.IsLibrary)
        {
            Report(RenderProblemKind.Chart, "library charts are not installable", chart, chart.Metadata.Type);
            return new RenderedRelease([], [.. _problems]);
        }
        var version = ReadVersion(chart);
        var composed = ValuesComposer.Compose(chart, settings, _problems);
        CheckVersion(chart, version);
        var templates = TemplateScope.Collect(composed, settings, new CapabilitiesValue(version, settings.ApiVersions)).ToImmutableArray();
        var manifests = new ManifestCollection(_problems);
        foreach (var (template, text) in Execute(templates).OrderBy(static entry => entry.Template.Source.Name, GoOrder.Comparer))
            manifests.Add(template.Source.Name, template.Source.File, text);
        var crds = settings.IncludesCrds ? ManifestCollection.ReadCrds(composed.Chart) : [];
        return new RenderedRelease([.. crds, .. manifests.Sort()], [.. _problems]);
    }

    private KubernetesVersionText ReadVersion(Chart chart)
    {
        if (settings.KubeVersion is not { } text)
            return KubernetesVersionText.Newest;
        if (KubernetesVersionText.Parse(text, out var error) is { } version)
            return version;
        Report(RenderProblemKind.Chart, $"invalid kube version '{text}': {error}", chart, chart.Metadata.Name);
        return KubernetesVersionText.Newest;
    }

    private void CheckVersion(Chart chart, KubernetesVersionText version)
    {
        var range = chart.Metadata.KubeVersion;
        if (range.Value.Length > 0 && !VersionConstraint.Matches(range.Value, version.Normalized))
            Report(RenderProblemKind.Chart, $"chart requires kubeVersion: {range.Value} which is incompatible with Kubernetes {version.Version}", chart, range);
    }

    /// <summary>Executes the templates in their order, since they can change values that later ones see.</summary>
    private List<(ScopedTemplate Template, TextValue Text)> Execute(ImmutableArray<ScopedTemplate> templates)
    {
        var set = Parse(templates);
        var interpreter = new Interpreter(set, settings, cancellationToken);
        var rendered = new List<(ScopedTemplate Template, TextValue Text)>();
        var length = 0L;
        foreach (var template in templates.Where(template => !template.IsPartial && set.Find(template.Source.Name) is not null))
        {
            if (interpreter.Budget.IsExhausted && !interpreter.Budget.TryGrant())
                break;
            if (TryExecute(interpreter, template) is not { } text)
                continue;
            length += text.Text.Length;
            if (length > settings.Limits.MaxOutputLength)
            {
                var message = FormattableString.Invariant($"the chart renders more than {settings.Limits.MaxOutputLength} characters");
                _problems.Add(new RenderProblem(RenderProblemKind.Limit, message, new SourcePlace(template.Source.File, default), []));
                break;
            }
            rendered.Add((template, text));
        }
        return rendered;
    }

    /// <summary>Parses all files; one that cannot be parsed defines nothing and is not executed.</summary>
    private TemplateSet Parse(ImmutableArray<ScopedTemplate> templates)
    {
        var set = new TemplateSet();
        foreach (var template in templates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var parsed = TemplateParser.Parse(template.Source, FunctionTable.Names);
            if (parsed.File is not null)
            {
                set.Add(parsed.File);
                continue;
            }
            _hasSyntaxProblem = true;
            _problems.Add(RenderProblems.OfSyntax(parsed.Error!, template.Source));
        }
        return set;
    }

    private TextValue? TryExecute(Interpreter interpreter, ScopedTemplate template)
    {
        template.Enter();
        try
        {
            return NoValue.RemoveFrom(interpreter.Execute(template.Source.Name, template.Data));
        }
        catch (ExecutionException e)
        {
            // What a file that cannot be parsed would have defined is missed by many.
            if (!_hasSyntaxProblem || !RenderProblems.IsMissingTemplate(e))
                _problems.Add(RenderProblems.OfExecution(e));
            return null;
        }
    }

    private void Report<T>(RenderProblemKind kind, string message, Chart chart, ChartField<T> field)
    {
        var place = new SourcePlace(field.Source ?? TemplateScope.ReadSource(chart.MetadataFile), field.Span);
        _problems.Add(new RenderProblem(kind, message, place, []));
    }
}
