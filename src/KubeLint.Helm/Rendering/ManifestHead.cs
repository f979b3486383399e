using KubeLint.Helm.Serialization;
using KubeLint.Helm.Values;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Rendering;

/// <summary>What Helm reads of a manifest to sort it.</summary>
/// <param name="Kind">The kind; empty where there is none, as in a document of comments.</param>
/// <param name="Hook">The annotation that makes a hook of it, or null.</param>
/// <param name="Error">Why Helm cannot read it, in Helm's words, or null.</param>
/// <param name="ErrorSpan">Where in the document.</param>
internal sealed record ManifestHead(string Kind, string? Hook, string? Error, TextSpan ErrorSpan)
{
    /// <summary>Reads a document that has been parsed.</summary>
    public static ManifestHead Read(YamlStream document)
    {
        var value = YamlTextReader.Read(document, ValueOrigins.None, out var error, out var span);
        if (error is not null)
            return new ManifestHead("", null, error, span);
        if (value.IsNil)
            return new ManifestHead("", null, null, default);
        if (value is not MapValue map)
            return Fail(JsonMismatch.DescribeType(value, "util.SimpleHead"));
        var metadata = map["metadata"];
        if (metadata is not (null or NilValue or MapValue))
            return Fail(JsonMismatch.Describe(metadata, "struct field SimpleHead.metadata of type struct { Name string \"json:\\\"name\\\"\"; Annotations map[string]string \"json:\\\"annotations\\\"\" }"));
        var annotations = (metadata as MapValue)?["annotations"];
        // Go names the struct that holds the field, and that of the metadata has no name.
        var wrong = FindNoText(map, "apiVersion", "SimpleHead.apiVersion") ?? FindNoText(map, "kind", "SimpleHead.kind")
            ?? (metadata is MapValue head ? FindNoText(head, "name", ".metadata.name") : null)
            ?? (annotations is null or NilValue or MapValue ? null : JsonMismatch.Describe(annotations, "struct field .metadata.annotations of type map[string]string"))
            ?? (annotations is MapValue all ? all.Keys.Select(key => FindNoText(all, key, ".metadata.annotations")).FirstOrDefault(static text => text is not null) : null);
        return wrong is not null
            ? Fail(wrong)
            : new ManifestHead(Print(map["kind"]), annotations is MapValue texts && texts.ContainsKey(Hooks.Annotation) ? Print(texts[Hooks.Annotation]) : null, null, default);
    }

    private static ManifestHead Fail(string mismatch) => new("", null, JsonMismatch.OfYaml + mismatch, default);

    // Helm makes texts of numbers and truth values where it wants texts.
    private static string? FindNoText(MapValue map, string key, string field) =>
        map[key] is MapValue or ListValue ? JsonMismatch.Describe(map[key]!, $"struct field {field} of type string") : null;

    private static string Print(Value? value) => value is null or NilValue ? "" : GoPrinter.ToText(value).Text;
}
