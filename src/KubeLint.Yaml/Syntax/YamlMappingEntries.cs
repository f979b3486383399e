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
    private List<MergeKey>? _merges;
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
            MergeAll(_merges);
        ImmutableArray<YamlEntry> entries = [.. CollectionsMarshal.AsSpan(_stack)[_first..]];
        _stack.RemoveRange(_first, entries.Length);
        return entries;
    }

    private void AddMerge(YamlNode value) =>
        (_merges ??= []).Add(new MergeKey(value is YamlSequence sequence ? sequence.Items : [value], _stack.Count));

    // As go-yaml v2: a merge key overrides what stands before it; in a list of mappings the first one counts.
    private void MergeAll(List<MergeKey> merges)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = _first; i < _stack.Count; i++)
            indexes[_stack[i].Key.Value] = i;
        foreach (var merge in merges)
        {
            var merged = new HashSet<string>(StringComparer.Ordinal);
            foreach (var mapping in merge.Mappings)
            {
                foreach (var entry in EntriesOf(mapping))
                {
                    if (merged.Add(entry.Key.Value))
                        Merge(entry with { IsMerged = true }, merge.Position, indexes);
                }
            }
        }
    }

    private readonly void Merge(YamlEntry entry, int position, Dictionary<string, int> indexes)
    {
        if (indexes.TryAdd(entry.Key.Value, _stack.Count))
            _stack.Add(entry);
        else if (indexes[entry.Key.Value] is var index && (index < position || _stack[index].IsMerged))
            _stack[index] = entry;
    }

    private readonly ImmutableArray<YamlEntry> EntriesOf(YamlNode node)
    {
        if (node is YamlMapping mapping)
            return mapping.Entries;
        // An alias that was already reported stands as an empty scalar.
        if (node is not YamlScalar { IsNull: true })
            _problems.Add(new(YamlProblemKind.Syntax, node.Span, "a merge key '<<' needs a mapping or a list of mappings"));
        return [];
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

    /// <summary>A merge key.</summary>
    /// <param name="Mappings">What it names.</param>
    /// <param name="Position">Length of the stack where it stands.</param>
    private sealed record MergeKey(ImmutableArray<YamlNode> Mappings, int Position);
}
