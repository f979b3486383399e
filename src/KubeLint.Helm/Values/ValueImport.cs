using KubeLint.Helm.Charts;

namespace KubeLint.Helm.Values;

/// <summary>Copies tables of subcharts into the values of their parents, as <c>import-values</c> asks.</summary>
internal sealed class ValueImport(ValuesProblems problems)
{
    /// <summary>Imports into a chart and into the charts below it, those first.</summary>
    public void Import(ChartNode chart)
    {
        foreach (var subchart in chart.Subcharts)
            Import(subchart);
        if (chart.Dependencies.Count == 0)
            return;
        // Helm makes what it merges here the chart's own values, also where nothing is imported; a null that a user gives then meets them.
        var values = new MapValue();
        new ValuesCoalescence(keepsNulls: true, problems, warns: false).Fill(chart, values);
        var imported = new MapValue();
        foreach (var dependency in chart.Dependencies)
        {
            foreach (var import in dependency.ImportValues)
                Import(import, dependency, values, imported);
        }
        values = ValuesTables.DeepCopy(values);
        ValuesTables.Coalesce(values, imported, "", keepsNulls: true, warn: null);
        chart.Defaults = values;
    }

    private void Import(ImportedValues import, ChartDependency dependency, MapValue values, MapValue imported)
    {
        if (ValuesTables.FindTable(values, $"{dependency.Name.Value}.{import.Child}") is not { } table)
        {
            problems.Warn($"ImportValues missing table from chart {dependency.Name.Value}: {import.Child}", new(import.Source, import.Node.Span));
            return;
        }
        ValuesTables.Coalesce(imported, Wrap(import.Parent, table), "", keepsNulls: true, warn: null);
    }

    /// <summary>The table under a path; <c>.</c> is none.</summary>
    private static MapValue Wrap(string path, MapValue table)
    {
        if (path == ".")
            return table;
        foreach (var name in Enumerable.Reverse(path.Split('.')))
        {
            var outer = new MapValue();
            outer[name] = table;
            table = outer;
        }
        return table;
    }
}
