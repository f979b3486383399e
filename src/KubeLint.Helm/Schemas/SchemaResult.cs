using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Schemas;

/// <summary>A value that is checked.</summary>
/// <param name="Value">The value.</param>
/// <param name="Path">Its path in root notation.</param>
internal readonly record struct SchemaInstance(Value Value, string Path)
{
    public SchemaInstance Member(string name, Value value) => new(value, ValuesPath.Join(Path, name));

    public SchemaInstance Item(int index, Value value) => new(value, ValuesPath.Join(Path, index));
}

/// <summary>A value that a schema refuses.</summary>
/// <param name="Instance">The value.</param>
/// <param name="Message">What is expected.</param>
/// <param name="Keyword">What refuses it.</param>
/// <param name="Origin">Where the value, or the key that is at fault, is written; null where that is not known.</param>
internal sealed record SchemaError(SchemaInstance Instance, string Message, SchemaNode Keyword, Origin? Origin);

/// <summary>What came of checking a value against a schema.</summary>
/// <param name="tracksEvaluated">Whether to note the members and elements that some schema had a say in.</param>
/// <param name="errors">Where errors go; null for a list of its own.</param>
internal sealed class SchemaResult(bool tracksEvaluated, List<SchemaError>? errors = null)
{
    private readonly HashSet<string>? _members = tracksEvaluated ? new(StringComparer.Ordinal) : null;
    private readonly HashSet<int>? _items = tracksEvaluated ? [] : null;

    public List<SchemaError> Errors { get; } = errors ?? [];

    public bool IsValid => Errors.Count == 0;

    public void Fail(SchemaInstance instance, string message, SchemaNode keyword, Origin? origin = null) =>
        Errors.Add(new SchemaError(instance, message, keyword, origin ?? instance.Value.Origin));

    public void MarkMember(string name) => _members?.Add(name);

    public void MarkItem(int index) => _items?.Add(index);

    public bool IsMarked(string name) => _members is null || _members.Contains(name);

    public bool IsMarked(int index) => _items is null || _items.Contains(index);

    /// <summary>A result that shares the errors: for another schema, or a value within this one, which has marks of its own.</summary>
    public SchemaResult Within() => _members is null ? this : new(tracksEvaluated: true, Errors);

    /// <summary>A result for a schema that is tried.</summary>
    public SchemaResult Try() => new(_members is not null);

    /// <summary>Takes over what a schema that was tried has looked at.</summary>
    public void Adopt(SchemaResult other)
    {
        if (other._members is not null)
            _members?.UnionWith(other._members);
        if (other._items is not null)
            _items?.UnionWith(other._items);
    }
}

/// <summary>A schema takes too much work, or goes round in circles.</summary>
internal sealed class SchemaLimitException(string message) : Exception(message);
