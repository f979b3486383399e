using System.Collections.Immutable;

namespace KubeLint.Yaml.Syntax;

/// <summary>Collects the entries of one mapping: finds keys written twice and resolves merge keys.</summary>
internal sealed class YamlMappingEntries
{
    private const int SmallMapping = 12;

    private readonly ImmutableArray<YamlProblem>.Builder _problems;
    private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private List<YamlNode>? _merges;
    private Dictionary<string, YamlScalar>? _keys;

    public YamlMappingEntries(ImmutableArray<YamlProblem>.Builder problems) => _problems = problems;

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
        if (FindKey(scalar.Value) is { } first)
            _problems.Add(new(YamlProblemKind.DuplicateKey, scalar.Span, scalar.Value, first.Span));
        else
            _keys?.Add(scalar.Value, scalar);
        _entries.Add(new YamlEntry(scalar, value, IsMerged: false));
    }

    public ImmutableArray<YamlEntry> ToImmutable()
    {
        if (_merges is not null)
        {
            foreach (var merge in _merges)
                Merge(merge);
        }
        return _entries.DrainToImmutable();
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
            _problems.Add(new(YamlProblemKind.Syntax, node.Span, "a merge key '<<' needs a mapping or a list of mappings"));
            return;
        }
        foreach (var entry in mapping.Entries)
        {
            if (FindKey(entry.Key.Value) is not null)
                continue;
            _keys?.Add(entry.Key.Value, entry.Key);
            _entries.Add(entry with { IsMerged = true });
        }
    }

    private YamlScalar? FindKey(string key)
    {
        if (_keys is not null)
            return _keys.GetValueOrDefault(key);
        foreach (var entry in _entries)
        {
            if (entry.Key.Value == key)
                return entry.Key;
        }
        if (_entries.Count >= SmallMapping)
        {
            _keys = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
            foreach (var entry in _entries)
                _keys.TryAdd(entry.Key.Value, entry.Key);
        }
        return null;
    }
}
