using KubeLint.Helm.Charts;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Rendering;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Values;

/// <summary>Takes what is wrong with values, each thing once, since values are read and laid over one another several times.</summary>
internal sealed class ValuesProblems(ICollection<RenderProblem> problems)
{
    private readonly HashSet<(string Message, SourcePlace Place)> _reported = [];

    public void Report(RenderProblemKind kind, string message, SourcePlace place, params ReadOnlySpan<SourcePlace> chain)
    {
        if (_reported.Add((message, place)))
            problems.Add(new RenderProblem(kind, message, place, [.. chain]));
    }

    public void Warn(string message, SourcePlace place) => Report(RenderProblemKind.Warning, message, place);

    /// <summary>Where a value is written; where that is not known, the chart that uses it.</summary>
    public static SourcePlace PlaceOf(Value value, Chart chart) => PlaceOf(value.Origin, chart);

    /// <inheritdoc cref="PlaceOf(Value, Chart)"/>
    public static SourcePlace PlaceOf(Origin? origin, Chart chart) => origin is { Reads: [var read, ..] } ? new(read.File, read.Span) : PlaceOf(chart);

    /// <summary>The beginning of a chart's values, or of its metadata where it has none.</summary>
    public static SourcePlace PlaceOf(Chart chart) => PlaceOf(chart.ValuesFile ?? chart.MetadataFile);

    /// <summary>The beginning of a file.</summary>
    public static SourcePlace PlaceOf(ChartFile file) => new(file.Text ?? new SourceFile(file.Path, ""), default);

    /// <summary>The place of a field of metadata.</summary>
    public static SourcePlace PlaceOf<T>(ChartField<T> field, ChartDependency dependency) =>
        field.Source is null ? new(dependency.Source, new TextSpan(dependency.Span.Start, 0)) : new(field.Source, field.Span);
}
