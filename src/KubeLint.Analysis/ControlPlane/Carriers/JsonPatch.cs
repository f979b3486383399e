using System.Globalization;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Analysis.ControlPlane.Carriers;

/// <summary>Reads what a JSON patch (RFC 6902) writes into a document.</summary>
internal static class JsonPatch
{
    /// <summary>What each operation that sets a value makes of an empty document: the value below the keys of its path.</summary>
    public static IEnumerable<YamlMapping> Read(YamlNode? operations)
    {
        foreach (var operation in operations.Mappings())
        {
            if (operation["op"] is YamlScalar { Value: "add" or "replace" } && operation["path"] is YamlScalar path && operation["value"] is { } value
                && Nest(path, value) is { } document)
            {
                yield return document;
            }
        }
    }

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
                document = YamlMapping.Of(key, document ?? value);
                continue;
            }
            // An item of name and value is what the entry of a map is; other items of lists carry no flag.
            if (document is not null || (value as YamlMapping)?["name"] is not YamlScalar name || ((YamlMapping)value)["value"] is not { } item)
                return null;
            document = YamlMapping.Of(name, item);
        }
        return document;
    }

    private static bool IsIndex(string segment) => segment == "-" || int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
