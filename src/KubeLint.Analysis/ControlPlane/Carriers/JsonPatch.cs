using System.Collections.Immutable;
using System.Globalization;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Reads what a JSON patch (RFC 6902) writes into a document.</summary>
internal static class JsonPatch
{
    /// <summary>What the operations that set values make of an empty document; null where there is none that does.</summary>
    public static YamlMapping? Read(YamlNode? operations) => Combine(
    [
        .. from operation in operations.Mappings()
           where operation["op"] is YamlScalar { Value: "add" or "replace" }
           let path = operation["path"] as YamlScalar
           let value = operation["value"]
           where path is not null && value is not null
           let document = Nest(path, value)
           where document is not null
           from entry in document.Entries
           select entry,
    ]);

    /// <summary>Entries of one key become one: their mappings are combined, of other values the last one counts.</summary>
    private static YamlMapping? Combine(ImmutableArray<YamlEntry> entries) => entries.IsEmpty ? null : YamlMapping.Of(
    [
        .. entries.GroupBy(entry => entry.Key.Value).Select(static group => group.All(entry => entry.Value is YamlMapping)
            && Combine([.. group.SelectMany(entry => ((YamlMapping)entry.Value).Entries)]) is { } combined
                ? group.First() with { Value = combined }
                : group.Last()),
    ]);

    private static YamlMapping? Nest(YamlScalar path, YamlNode value)
    {
        YamlMapping? document = null;
        var end = path.Value.Length;
        for (var slash = path.Value.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : path.Value.LastIndexOf('/', slash - 1))
        {
            var key = path.Slice(slash + 1, end - slash - 1, Unescape(path.Value[(slash + 1)..end]));
            end = slash;
            if (!IsIndex(key.Value))
            {
                document = YamlMapping.Of(new YamlEntry(key, document ?? value, IsMerged: false));
                continue;
            }
            // An item of name and value is what the entry of a map is; other items of lists carry no flag.
            if (document is not null || (value as YamlMapping)?["name"] is not YamlScalar name || ((YamlMapping)value)["value"] is not { } item)
                return null;
            document = YamlMapping.Of(new YamlEntry(name, item, IsMerged: false));
        }
        return document;
    }

    private static bool IsIndex(string segment) => segment == "-" || int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
