using KubeLint.Helm.Charts;
using KubeLint.Helm.Rendering;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Schemas;

/// <summary>Checks the values of a chart and of the charts below it against their <c>values.schema.json</c>. Nothing that is found keeps a chart from being rendered.</summary>
internal sealed class ValuesSchemas(ValuesProblems problems)
{
    /// <summary>Checks a chart and those below it.</summary>
    /// <param name="chart">The chart, without what is disabled.</param>
    /// <param name="values">Its values.</param>
    /// <param name="path">Where they are in those of the root chart.</param>
    public void Check(Chart chart, MapValue values, string path = "")
    {
        if (chart.SchemaFile is { Text: var file } schema)
        {
            if (file is null)
                problems.Report(RenderProblemKind.Schema, "values.schema.json is no text", ValuesProblems.PlaceOf(schema));
            else
                Check(chart, values, path, file);
        }
        foreach (var subchart in chart.Subcharts)
        {
            if (values[subchart.Name] is MapValue table)
                Check(subchart, table, ValuesPath.Join(path, subchart.Name));
        }
    }

    private void Check(Chart chart, MapValue values, string path, SourceFile file)
    {
        if (SchemaNodeReader.Read(file.Text, out var error) is not { } root)
        {
            problems.Report(RenderProblemKind.Schema, $"values.schema.json cannot be read: {error!.Value.Message}", new(file, error.Value.Span));
            return;
        }
        var document = new SchemaDocument(root, (message, node) => problems.Report(RenderProblemKind.Schema, $"values.schema.json: {message}", new(file, node.Span)));
        try
        {
            foreach (var failure in new SchemaValidator(document).Validate(new SchemaInstance(values, path)).Errors)
                Report(chart, failure, path, file);
        }
        catch (SchemaLimitException limit)
        {
            problems.Report(RenderProblemKind.Limit, $"values.schema.json: {limit.Message}", new(file, root.Span with { Length = 0 }));
        }
    }

    private void Report(Chart chart, SchemaError error, string path, SourceFile file)
    {
        var value = error.Instance.Path == path ? "" : $"at '{error.Instance.Path}': ";
        var place = ValuesProblems.PlaceOf(error.Origin, chart);
        problems.Report(RenderProblemKind.Schema, $"values don't meet the schema of chart {chart.Name}: {value}{error.Message}", place, new SourcePlace(file, error.Keyword.Span));
    }
}
