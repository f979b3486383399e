using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KubeLint.Analysis.Schemas;

/// <summary>The fields of one type of the Kubernetes API, over all supported versions.</summary>
public sealed class ObjectSchema
{
    private FrozenDictionary<string, FieldType> _fields = FrozenDictionary<string, FieldType>.Empty;

    internal ObjectSchema(string name, bool isOpen)
    {
        Name = name;
        IsOpen = isOpen;
    }

    /// <summary>The type's name, <c>PodSpec</c>.</summary>
    public string Name { get; }

    /// <summary>Whether the type has more fields than are listed, so that none is unknown.</summary>
    public bool IsOpen { get; }

    /// <summary>The names of the listed fields in ordinal order.</summary>
    public ImmutableArray<string> FieldNames { get; private set; } = [];

    /// <summary>Looks up a field; names are compared as the API server does, case and all.</summary>
    public bool TryFind(string field, [NotNullWhen(true)] out FieldType? type) => _fields.TryGetValue(field, out type);

    /// <summary>Types refer to one another, so their fields come after all of them exist.</summary>
    internal void Complete(IEnumerable<KeyValuePair<string, FieldType>> fields)
    {
        _fields = fields.ToFrozenDictionary(StringComparer.Ordinal);
        FieldNames = [.. _fields.Keys.Order(StringComparer.Ordinal)];
    }
}
