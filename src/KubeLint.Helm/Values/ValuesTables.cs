namespace KubeLint.Helm.Values;

/// <summary>Takes a warning about a value.</summary>
/// <param name="message">Helm's words.</param>
/// <param name="value">The value that the warning is about.</param>
internal delegate void ValueWarning(string message, Value value);

/// <summary>Lays tables of values over one another, as the functions of Helm's <c>coalesce.go</c> do. Tables are changed in place.</summary>
internal static class ValuesTables
{
    /// <summary>A copy that shares no table with the original.</summary>
    public static Value DeepCopy(Value value) => value switch
    {
        MapValue map => DeepCopy(map),
        ListValue list when HasTables(list) => new ListValue([.. list.Items.Select(DeepCopy)], list.ElementType, list.Origin),
        _ => value,
    };

    /// <inheritdoc cref="DeepCopy(Value)"/>
    public static MapValue DeepCopy(MapValue map)
    {
        var copy = map.Copy();
        foreach (var key in map.Keys)
        {
            var entry = map.Find(key)!.Value;
            if (entry.Value is MapValue or ListValue)
                copy.Set(key, entry with { Value = DeepCopy(entry.Value) });
        }
        return copy;
    }

    /// <summary>Lays a values file over those before it: tables are merged, anything else is replaced, by a null as well.</summary>
    public static void Overlay(MapValue below, MapValue above)
    {
        foreach (var key in above.Keys)
        {
            var entry = above.Find(key)!.Value;
            if (entry.Value is MapValue table && below[key] is MapValue existing)
                Overlay(existing, table);
            else
                below.Set(key, entry);
        }
    }

    /// <summary>Fills a table with what another has beside it.</summary>
    /// <param name="above">The table that wins; it is changed.</param>
    /// <param name="below">The other one; nothing of it may be used afterwards.</param>
    /// <param name="path">The table's name in warnings.</param>
    /// <param name="keepsNulls">Whether a null stays, so that it can remove a value of a lower layer later.</param>
    /// <param name="warn">Takes warnings, or null.</param>
    public static void Coalesce(MapValue above, MapValue below, string path, bool keepsNulls, ValueWarning? warn)
    {
        var nulls = below.Keys.Where(key => below[key]!.IsNil).ToHashSet(StringComparer.Ordinal);
        foreach (var key in below.Keys.ToArray())
        {
            var entry = below.Find(key)!.Value;
            var existing = above[key];
            if (existing is null)
                above.Set(key, entry);
            else if (existing.IsNil)
                RemoveNull(above, key, keepsNulls || nulls.Contains(key));
            else if (entry.Value is MapValue table && existing is MapValue map)
                Coalesce(map, table, Join(path, key), keepsNulls, warn);
            else if (entry.Value is MapValue)
                warn?.Invoke($"warning: cannot overwrite table with non table for {Join(path, key)} ({entry.Value})", existing);
            else if (existing is MapValue && !entry.Value.IsNil)
                warn?.Invoke($"warning: destination for {Join(path, key)} is a table. Ignoring non-table value ({entry.Value})", existing);
        }
    }

    /// <summary>Removes nulls at every depth: those of a chart's defaults mean nothing.</summary>
    public static void RemoveNulls(MapValue map)
    {
        foreach (var key in map.Keys.ToArray())
        {
            if (map[key]!.IsNil)
                map.Remove(key);
            else if (map[key] is MapValue table)
                RemoveNulls(table);
        }
    }

    /// <summary>The table at a path whose parts are separated by dots, or null.</summary>
    public static MapValue? FindTable(MapValue map, string path)
    {
        MapValue? table = map;
        foreach (var name in path.Split('.'))
            table = table?[name] as MapValue;
        return table;
    }

    /// <summary>The value at a path whose parts are separated by dots, or null where there is none or a table.</summary>
    public static Value? FindScalar(MapValue map, string path)
    {
        var last = path.LastIndexOf('.');
        var table = last < 0 ? map : FindTable(map, path[..last]);
        return table?[path[(last + 1)..]] is var value and not MapValue ? value : null;
    }

    /// <summary>A path with a name behind it, as warnings show it.</summary>
    public static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static void RemoveNull(MapValue map, string key, bool isKept)
    {
        if (!isKept)
            map.Remove(key);
    }

    private static bool HasTables(ListValue list)
    {
        foreach (var item in list.Items)
        {
            if (item is MapValue || (item is ListValue inner && HasTables(inner)))
                return true;
        }
        return false;
    }
}
