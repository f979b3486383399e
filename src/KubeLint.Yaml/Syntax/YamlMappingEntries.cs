using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KubeLint.Yaml.Syntax;

/// <summary>
/// Collects the entries of one mapping on a stack that the mappings of a document share: finds keys written twice
/// and resolves merge keys.
/// </summary>
internal struct YamlMappingEntries
{
    private const int SmallMapping = 12;

    private readonly ImmutableArray<YamlProblem>.Builder _problems;
    private readonly List<YamlEntry> _stack;
    private readonly int _first;
    private List<YamlNode>? _merges;
    private Dictionary<string, YamlScalar>? _keys;

    public YamlMappingEntries(List<YamlEntry> stack, ImmutableArray<YamlProblem>.Builder problems)
    {
        _stack = stack;
        _first = stack.Count;
        _problems = problems;
    }

    public void Add(YamlNode key, YamlNode value)
    {
        if (key is not YamlScalar scalar)
        {
            _problems.Add(new(YamlProblemKind.ComplexKey, key.Span, "a mapping key must be a scalar"));
            return;
        }
        if (scalar is { Value: "<<", Style: ScalarStyle.Plain, Tag: null or "tag:yaml.org,2002:merge" })
        {
            AddMerge(value);
            return;
        }
        if (scalar is { Value: [TextRepair.Mark, ..], Style: ScalarStyle.Plain })
            _problems.Add(new(YamlProblemKind.Syntax, scalar.Span, "a byte order mark stands before this key; only a document can begin with one"));
        if (FindKey(scalar.Value) is { } first)
            _problems.Add(new(YamlProblemKind.DuplicateKey, scalar.Span, scalar.Value, first.Span));
        else
            _keys?.Add(scalar.Value, scalar);
        _stack.Add(new YamlEntry(scalar, value, IsMerged: false));
    }

    /// <summary>The entries; takes them off the stack.</summary>
    public ImmutableArray<YamlEntry> Complete()
    {
        if (_merges is not null)
        {
            foreach (var merge in _merges)
                Merge(merge);
        }
        ImmutableArray<YamlEntry> entries = [.. CollectionsMarshal.AsSpan(_stack)[_first..]];
        _stack.RemoveRange(_first, entries.Length);
        return entries;
    }

    private void AddMerge(YamlNode value)
    {
        _merges ??= [];
        if (value is YamlSequence sequence)
            _merges.AddRange(sequence.Items);
        else
            _merges.Add(value);
    }

    private void Merge(YamlNode node)
    {
        if (node is not YamlMapping mapping)
        {
            // An alias that was already reported stands as an empty scalar.
            if (node is not YamlScalar { IsNull: true })
                _problems.Add(new(YamlProblemKind.Syntax, node.Span, "a merge key '<<' needs a mapping or a list of mappings"));
            return;
        }
        foreach (var entry in mapping.Entries)
        {
            if (FindKey(entry.Key.Value) is not null)
                continue;
            _keys?.Add(entry.Key.Value, entry.Key);
            _stack.Add(entry.IsMerged ? entry : entry with { IsMerged = true });
        }
    }

    private YamlScalar? FindKey(string key)
    {
        if (_keys is not null)
            return _keys.GetValueOrDefault(key);
        var entries = CollectionsMarshal.AsSpan(_stack)[_first..];
        foreach (var entry in entries)
        {
            if (entry.Key.Value == key)
                return entry.Key;
        }
        if (entries.Length >= SmallMapping)
        {
            _keys = new Dictionary<string, YamlScalar>(entries.Length * 2, StringComparer.Ordinal);
            foreach (var entry in entries)
                _keys.TryAdd(entry.Key.Value, entry.Key);
        }
        return null;
    }
}
