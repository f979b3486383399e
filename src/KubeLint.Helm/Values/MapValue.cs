using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Values;

/// <summary>A map with text keys. Mutable and shared by reference, as in Go; entries have no order, whoever walks them sorts.</summary>
internal class MapValue : Value
{
    public const string AnyType = "map[string]interface {}";

    /// <summary>The type of what <c>split</c> gives.</summary>
    public const string TextType = "map[string]string";

    /// <summary>The type of <c>.Values</c>, which some type assertions do not take for a map.</summary>
    public const string ValuesType = "chartutil.Values";

    private readonly Dictionary<string, MapEntry> _entries;

    /// <param name="typeName">The type as Go prints it.</param>
    /// <param name="origin">Where the map is written.</param>
    public MapValue(string typeName = AnyType, Origin? origin = null)
        : this(new(StringComparer.Ordinal), typeName, origin)
    {
    }

    private MapValue(Dictionary<string, MapEntry> entries, string typeName, Origin? origin)
        : base(origin)
    {
        _entries = entries;
        TypeName = typeName;
    }

    /// <summary>The same map, later changes included, as another type.</summary>
    protected MapValue(MapValue shared, string typeName)
        : this(shared._entries, typeName, shared.Origin)
    {
    }

    /// <summary>Whether this is Go's nil map, which can be read and not written to.</summary>
    public bool IsNilMap { get; init; }

    public int Count => _entries.Count;

    /// <summary>The entries in byte order of their keys, which is how text/template walks a map.</summary>
    public IEnumerable<KeyValuePair<string, MapEntry>> Sorted => _entries.OrderBy(static entry => entry.Key, GoOrder.Comparer);

    public IEnumerable<string> Keys => _entries.Keys;

    public override ValueKind Kind => ValueKind.Map;

    public override string TypeName { get; }

    public override bool IsTrue => _entries.Count > 0;

    /// <summary>The value of a key, or null where the key is not there. Setting keeps the place of a key that is there.</summary>
    public Value? this[string key]
    {
        get => _entries.TryGetValue(key, out var entry) ? entry.Value : null;
        set => _entries[key] = new MapEntry(value!, _entries.TryGetValue(key, out var entry) ? entry.KeyOrigin : null);
    }

    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <summary>The entry of a key, or null.</summary>
    public MapEntry? Find(string key) => _entries.TryGetValue(key, out var entry) ? entry : null;

    /// <summary>Sets an entry with the place of its key.</summary>
    public void Set(string key, MapEntry entry) => _entries[key] = entry;

    public bool Remove(string key) => _entries.Remove(key);

    /// <summary>A new map with the same entries; what they hold is shared.</summary>
    public MapValue Copy(string? typeName = null)
    {
        var copy = new MapValue(typeName ?? TypeName, Origin);
        foreach (var (key, entry) in _entries)
            copy._entries[key] = entry;
        return copy;
    }

    /// <summary>The same map under another type, as Go converts it for a parameter: both see every change.</summary>
    public MapValue As(string typeName) => typeName == TypeName ? this : new(_entries, typeName, Origin);

    /// <summary>Whether both are one map.</summary>
    public bool IsSame(MapValue other) => ReferenceEquals(_entries, other._entries);

    public override Value WithOrigin(Origin? origin) => this;
}

/// <summary>A value of a map, and where its key is written.</summary>
/// <param name="Value">The value.</param>
/// <param name="KeyOrigin">The key's place; null where a template made the key.</param>
internal readonly record struct MapEntry(Value Value, Origin? KeyOrigin = null);
