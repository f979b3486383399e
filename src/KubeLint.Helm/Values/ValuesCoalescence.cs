using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Values;

/// <summary>Lays given values over those of a chart and of the charts below it.</summary>
/// <param name="keepsNulls">Whether nulls stay, which Helm calls merging, since another layer is still to come.</param>
/// <param name="problems">Takes what is wrong.</param>
/// <param name="warns">Whether warnings are given; false where a later pass gives them.</param>
internal sealed class ValuesCoalescence(bool keepsNulls, ValuesProblems problems, bool warns = true)
{
    private const string Global = "global";

    /// <summary>Fills a table with the values of a chart; it is changed.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="values">The table.</param>
    /// <param name="path">Names of the charts above, for warnings.</param>
    public void Fill(ChartNode chart, MapValue values, string path = "")
    {
        var inner = ValuesTables.Join(path, chart.Name);
        FillOwn(chart, values, inner);
        foreach (var subchart in chart.Subcharts)
        {
            var table = FindTable(chart, values, subchart.Name);
            PassGlobals(table, values, inner, chart);
            Fill(subchart, table, inner);
        }
    }

    /// <summary>The table of a subchart, which is made where there is none.</summary>
    private MapValue FindTable(ChartNode chart, MapValue values, string name)
    {
        if (values[name] is MapValue table)
            return table;
        if (values[name] is { } other)
        {
            var found = other switch
            {
                BooleanValue => other.ToString(),
                NilValue => "%!t(<nil>)",
                _ => $"%!t({other.TypeName}={other})",
            };
            problems.Report(RenderProblemKind.Values, $"type mismatch on {name}: {found}", ValuesProblems.PlaceOf(other, chart.Source));
        }
        var created = new MapValue();
        values[name] = created;
        return created;
    }

    private void FillOwn(ChartNode chart, MapValue values, string path)
    {
        var defaults = ValuesTables.DeepCopy(chart.Defaults);
        foreach (var key in defaults.Keys.ToArray())
        {
            var entry = defaults.Find(key)!.Value;
            if (values.Find(key) is not { } given)
                Add(values, key, entry);
            else if (given.Value.IsNil && !keepsNulls)
                values.Remove(key);
            else if (given.Value is MapValue table)
                FillTable(chart, table, entry.Value, ValuesTables.Join(path, key), key);
        }
    }

    private void FillTable(ChartNode chart, MapValue table, Value value, string path, string key)
    {
        if (value is not MapValue defaults)
        {
            if (!value.IsNil)
                Warn(chart)?.Invoke($"warning: skipped value for {path}: Not a table.", table);
            return;
        }
        // Nulls for a subchart are still to meet its own values.
        var keeps = keepsNulls || chart.Subcharts.Any(subchart => subchart.Name == key);
        if (!keeps)
            ValuesTables.RemoveNulls(defaults);
        ValuesTables.Coalesce(table, defaults, path, keeps, Warn(chart));
    }

    private void Add(MapValue values, string key, MapEntry entry)
    {
        if (!keepsNulls)
        {
            if (entry.Value.IsNil)
                return;
            if (entry.Value is MapValue table)
                ValuesTables.RemoveNulls(table);
        }
        values.Set(key, entry);
    }

    /// <summary>Lays the parent's globals over those of a subchart.</summary>
    private void PassGlobals(MapValue values, MapValue parent, string path, ChartNode chart)
    {
        var own = values.Find(Global);
        var passed = parent.Find(Global);
        if ((own is not null && own.Value.Value is not MapValue) || (passed is not null && passed.Value.Value is not MapValue))
        {
            var (other, side) = own is not null && own.Value.Value is not MapValue ? (own.Value.Value, "destination") : (passed!.Value.Value, "source");
            Warn(chart)?.Invoke($"warning: skipping globals because {side} {Global} is not a table.", other);
            return;
        }
        var globals = own?.Value as MapValue ?? new MapValue();
        if (passed?.Value is MapValue source)
        {
            foreach (var key in source.Keys.ToArray())
                PassGlobal(globals, key, source.Find(key)!.Value, path, chart);
        }
        values.Set(Global, new MapEntry(globals, own?.KeyOrigin ?? passed?.KeyOrigin));
    }

    private void PassGlobal(MapValue globals, string key, MapEntry entry, string path, ChartNode chart)
    {
        var own = globals[key];
        if (entry.Value is not MapValue table)
        {
            if (own is MapValue)
                Warn(chart)?.Invoke($"key {key} is table. Skipping", entry.Value);
            else
                globals.Set(key, entry);
        }
        else if (own is null or MapValue)
        {
            // Only this level is a copy: what is deeper is one table for the parent and all charts below it, as in Helm.
            var copy = table.Copy();
            if (own is MapValue below)
                ValuesTables.Coalesce(copy, below, ValuesTables.Join(path, key), keepsNulls: true, Warn(chart));
            globals.Set(key, entry with { Value = copy });
        }
        else
        {
            Warn(chart)?.Invoke($"Conflict: cannot merge map onto non-map for {GoFormat.Quote(key)}. Skipping.", own);
        }
    }

    private ValueWarning? Warn(ChartNode chart) => warns ? (message, value) => problems.Warn(message, ValuesProblems.PlaceOf(value, chart.Source)) : null;
}
