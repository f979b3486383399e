using System.Collections.Immutable;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Charts;

/// <summary>A mapping of a metadata file, read as Go's JSON decoder reads it into a struct.</summary>
/// <param name="source">The file.</param>
/// <param name="node">The mapping; anything else has no fields.</param>
/// <param name="type">Name of Go's struct, for messages.</param>
/// <param name="path">Path of the struct's fields, for messages; ends with a dot unless empty.</param>
/// <param name="load">Takes what is wrong.</param>
internal sealed class MetadataObject(SourceFile source, YamlNode? node, string type, string path, ChartLoad load)
{
    private static readonly ChartField<string> s_noText = new("", null, default);

    private readonly YamlMapping? _mapping = node as YamlMapping;

    public SourceFile Source => source;

    public TextSpan Span => node?.Span ?? default;

    /// <summary>A text; a number or truth value is turned into one.</summary>
    public ChartField<string> Text(string key) => Find(key) is { } value ? ToText(value, key) : s_noText;

    public ChartField<bool> Flag(string key)
    {
        var value = Find(key);
        if (value is null)
            return new(false, null, default);
        if (value is not YamlScalar { Kind: ScalarKind.Boolean or ScalarKind.Null })
            ReportType(value, key, "bool");
        return new((value as YamlScalar)?.AsBoolean() is true, source, value.Span);
    }

    public ImmutableArray<ChartField<string>> Texts(string key) => [.. Items(key, "[]string").Select(item => ToText(item, key))];

    /// <summary>The structs of a list; null for an empty item.</summary>
    public IEnumerable<(MetadataObject? Item, YamlNode Node)> Objects(string key, string itemType)
    {
        foreach (var item in Items(key, $"[]*chart.{itemType}"))
        {
            if (item is YamlScalar { IsNull: true })
                yield return (null, item);
            else if (item is YamlMapping)
                yield return (new(source, item, itemType, $"{path}{key}.", load), item);
            else
                ReportType(item, key, $"chart.{itemType}");
        }
    }

    /// <summary>The items of a list, whatever they are.</summary>
    public ImmutableArray<YamlNode> Items(string key, string listType)
    {
        var value = Find(key);
        if (value is YamlSequence list)
            return list.Items;
        if (value is not (null or YamlScalar { IsNull: true }))
            ReportType(value, key, listType);
        return [];
    }

    /// <summary>A mapping of texts in file order; of equal keys the last counts.</summary>
    public ImmutableArray<KeyValuePair<string, ChartField<string>>> Map(string key)
    {
        var value = Find(key);
        if (value is not YamlMapping mapping)
        {
            if (value is not (null or YamlScalar { IsNull: true }))
                ReportType(value, key, "map[string]string");
            return [];
        }
        var order = new List<string>();
        var texts = new Dictionary<string, ChartField<string>>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            var name = ScalarText.OfKey(entry.Key);
            if (!texts.ContainsKey(name))
                order.Add(name);
            texts[name] = ToText(entry.Value, key);
        }
        return [.. order.Select(name => KeyValuePair.Create(name, texts[name]))];
    }

    /// <summary>The value of a field. Case does not count; of several spellings the last in byte order does.</summary>
    private YamlNode? Find(string key)
    {
        YamlEntry? found = null;
        foreach (var entry in _mapping?.Entries ?? [])
        {
            if (entry.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase) && (found is null || string.CompareOrdinal(entry.Key.Value, found.Key.Value) >= 0))
                found = entry;
        }
        return found?.Value;
    }

    private ChartField<string> ToText(YamlNode value, string key)
    {
        if (value is YamlScalar scalar)
            return new(ScalarText.OfValue(scalar), source, scalar.Span);
        ReportType(value, key, "string");
        return new("", source, value.Span);
    }

    private void ReportType(YamlNode value, string key, string wanted) => load.Report(
        ChartProblemKind.Type,
        $"cannot load {System.IO.Path.GetFileName(source.Path)}: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal {NameType(value)} into Go struct field {type}.{path}{key} of type {wanted}",
        source,
        value.Span);

    /// <summary>What JSON calls a node.</summary>
    public static string NameType(YamlNode node) => node switch
    {
        YamlMapping => "object",
        YamlSequence => "array",
        YamlScalar { Kind: ScalarKind.Boolean } => "bool",
        YamlScalar { Kind: ScalarKind.Integer or ScalarKind.Float } => "number",
        _ => "string",
    };
}
