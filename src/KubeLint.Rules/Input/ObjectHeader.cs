using System.Globalization;
using System.Text.RegularExpressions;
using KubeLint.Analysis.Data;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Schemas;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Input;

/// <summary>What makes a document an object at all: <c>kind</c>, <c>apiVersion</c>, and the items of a <c>List</c>.</summary>
internal static partial class ObjectHeader
{
    private static readonly string[] s_wayToPodSpec = ["spec", "template", "jobTemplate"];

    /// <summary>Looks at the parts without which no object can be read from a document.</summary>
    /// <param name="root">The document's mapping.</param>
    /// <param name="report">Takes a node, the field's path and what the field must be.</param>
    public static void Check(YamlMapping root, Action<YamlNode, string, string> report)
    {
        if (root["apiVersion"] is not YamlScalar apiVersion || !ApiVersion().IsMatch(apiVersion.Value) || root["kind"] is not { } kind)
            return;
        if (kind is not YamlScalar { Kind: ScalarKind.String or ScalarKind.Null } && kind.Tag is null)
            report(kind, "kind", "text such as Deployment");
        else if (kind is YamlScalar { Value: "List" } && root["items"] is { } items)
            CheckItems(items, report);
    }

    /// <summary>The <c>apiVersion</c> of an object of a known kind that is no text; null where it is text or missing.</summary>
    public static YamlNode? FindWrongApiVersion(Resource resource) =>
        resource.Node["apiVersion"] switch
        {
            null or YamlScalar { Kind: ScalarKind.String or ScalarKind.Null } => null,
            var node => resource.NameNode is not null && IsKnownKind(resource.Kind.Kind) ? node : null,
        };

    /// <summary>
    /// Whether an object that is certainly meant for Kubernetes has no <c>apiVersion</c>. A patch may leave it out, so
    /// a workload must name an image to count.
    /// </summary>
    public static bool LacksApiVersion(Resource resource)
    {
        if (resource.Node["apiVersion"] is not (null or YamlScalar { IsNull: true })
            || !SchemaCatalog.Bundled.TryFindKind(resource.Kind.Kind, out var schema)
            || !resource.Node.Entries.Any(entry => entry.Key.Value is not ("kind" or "metadata") && schema.TryFind(entry.Key.Value, out _)))
        {
            return false;
        }
        if (schema.Name.EndsWith("Configuration", StringComparison.Ordinal))
            return true;
        return resource.NameNode is not null && (!IsWorkload(schema) || HasImage(resource.Node));
    }

    private static void CheckItems(YamlNode items, Action<YamlNode, string, string> report)
    {
        if (items is YamlSequence sequence)
        {
            for (var i = 0; i < sequence.Items.Length; i++)
            {
                var item = sequence.Items[i];
                if (item is not YamlMapping && item.Tag is null && !(item is YamlScalar scalar && Placeholder.IsUnknown(scalar)))
                    report(item, string.Create(CultureInfo.InvariantCulture, $"items[{i}]"), "an object");
            }
        }
        else if (items.Tag is null && items is not YamlScalar { IsNull: true } && !(items is YamlScalar text && Placeholder.IsUnknown(text)))
        {
            report(items, "items", "a list");
        }
    }

    private static bool IsWorkload(ObjectSchema schema) =>
        schema.Name == "PodSpec" || s_wayToPodSpec.Any(key => schema.TryFind(key, out var type) && type.Schema is { } child && IsWorkload(child));

    private static bool HasImage(YamlMapping node) =>
        node["containers"] is YamlSequence containers
            ? containers.Items.OfType<YamlMapping>().Any(static container => container["image"] is not null)
            : s_wayToPodSpec.Any(key => node[key] is YamlMapping child && HasImage(child));

    private static bool IsKnownKind(string kind) =>
        SchemaCatalog.Bundled.TryFindKind(kind, out _) || ApiLifetimes.Bundled.IsBuiltInKind(kind);

    [GeneratedRegex(@"^(?:[a-z0-9.\-]+/)?v\d+(?:(?:alpha|beta)\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ApiVersion();
}
