using System.Globalization;
using System.Text.Json;

namespace KubeLint.Helm.Schemas;

/// <summary>A schema with the places that references of it can name. Nothing outside of it is ever read.</summary>
internal sealed class SchemaDocument
{
    private static readonly Uri s_base = new("file:///values.schema.json");

    private readonly Dictionary<string, SchemaNode> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaNode> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaNode, Uri> _bases = [];
    private readonly Dictionary<SchemaNode, SchemaNode?> _targets = [];
    private readonly Action<string, SchemaNode> _report;

    /// <param name="root">The schema.</param>
    /// <param name="report">Takes what is wrong with the schema, and where.</param>
    public SchemaDocument(SchemaNode root, Action<string, SchemaNode> report)
    {
        Root = root;
        _report = report;
        Draft = FindDraft(root["$schema"]);
        _resources[s_base.AbsoluteUri] = root;
        Register(root, s_base);
    }

    public SchemaNode Root { get; }

    public SchemaDraft Draft { get; }

    /// <summary>Whether any schema asks what others have looked at.</summary>
    public bool UsesUnevaluated { get; private set; }

    /// <summary>Whether a text must have the form that <c>format</c> names: newer drafts only note it.</summary>
    public bool AssertsFormat => Draft < SchemaDraft.Draft2019;

    /// <summary>A keyword of a schema, or null where it is not there or unknown to the draft.</summary>
    public SchemaNode? Find(SchemaNode schema, string keyword, SchemaDraft from, SchemaDraft to = SchemaDraft.Draft2020) =>
        Draft >= from && Draft <= to ? schema[keyword] : null;

    /// <summary>The schema that a reference names; null, which is to be taken for true, where it is not in this document.</summary>
    /// <param name="reference">The value of <c>$ref</c>.</param>
    /// <param name="schema">The schema that has it.</param>
    public SchemaNode? Resolve(SchemaNode reference, SchemaNode schema)
    {
        if (!_targets.TryGetValue(reference, out var target))
            _targets.Add(reference, target = FindTarget(reference, _bases.GetValueOrDefault(schema, s_base)));
        return target;
    }

    private SchemaNode? FindTarget(SchemaNode reference, Uri baseUri)
    {
        if (reference.Kind != JsonValueKind.String || !Uri.TryCreate(baseUri, reference.Text, out var uri))
        {
            _report($"invalid $ref {GoFormat.Quote(reference.Text)}", reference);
            return null;
        }
        var (document, fragment) = Split(uri);
        if (!_resources.TryGetValue(document, out var resource))
        {
            // Helm knows the drafts themselves, and takes what an unknown URN names for true.
            if (uri.Scheme != "urn" && DraftOf(document) is null)
                _report($"{GoFormat.Quote(reference.Text)} is outside of the chart and not read; what it says is not checked", reference);
            return null;
        }
        var target = fragment.Length == 0 ? resource
            : fragment[0] == '/' ? FollowPointer(resource, fragment)
            : _anchors.GetValueOrDefault($"{document}#{fragment}");
        if (target is not { IsSchema: true })
            _report($"$ref {GoFormat.Quote(reference.Text)} names nothing", reference);
        return target is { IsSchema: true } ? target : null;
    }

    private static SchemaNode? FollowPointer(SchemaNode node, string pointer)
    {
        SchemaNode? current = node;
        foreach (var part in pointer[1..].Split('/'))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (current is { IsArray: true })
                current = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < current.Items.Length ? current.Items[index] : null;
            else
                current = current?[name];
        }
        return current;
    }

    /// <summary>Notes the names of a schema and of those within it.</summary>
    private void Register(SchemaNode node, Uri baseUri)
    {
        if (node.IsObject)
        {
            baseUri = RegisterName(node, baseUri);
            _bases[node] = baseUri;
            UsesUnevaluated |= node["unevaluatedProperties"] is not null || node["unevaluatedItems"] is not null;
        }
        foreach (var (name, member) in node.Members)
        {
            if (name is not ("enum" or "const" or "default" or "examples"))
                Register(member, baseUri);
        }
        foreach (var item in node.Items)
            Register(item, baseUri);
    }

    private Uri RegisterName(SchemaNode node, Uri baseUri)
    {
        var id = node.TextOf(Draft == SchemaDraft.Draft4 ? "id" : "$id");
        // Before 2019, what stands beside a reference means nothing.
        var counts = id is { Length: > 0 } && (Draft >= SchemaDraft.Draft2019 || node["$ref"] is null);
        if (counts && id![0] == '#')
            _anchors.TryAdd(Split(baseUri).Document + id, node);
        else if (counts && Uri.TryCreate(baseUri, id, out var uri))
            _resources.TryAdd(Split(baseUri = uri).Document, node);
        foreach (var keyword in (ReadOnlySpan<string>)["$anchor", "$dynamicAnchor"])
        {
            if (node.TextOf(keyword) is { } anchor)
                _anchors.TryAdd($"{Split(baseUri).Document}#{anchor}", node);
        }
        return baseUri;
    }

    private static (string Document, string Fragment) Split(Uri uri)
    {
        var text = uri.AbsoluteUri;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (text, "") : (text[..hash], Uri.UnescapeDataString(text[(hash + 1)..]));
    }

    private SchemaDraft FindDraft(SchemaNode? schema)
    {
        if (schema is null)
            return SchemaDraft.Draft2020;
        if (schema.Kind == JsonValueKind.String && DraftOf(schema.Text) is { } draft)
            return draft;
        _report($"unknown $schema {GoFormat.Quote(schema.Text)}; the schema is read as of draft 2020-12", schema);
        return SchemaDraft.Draft2020;
    }

    private static SchemaDraft? DraftOf(string uri)
    {
        var name = uri.TrimEnd('#');
        name = name[(name.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0)..];
        return name switch
        {
            "json-schema.org/schema" or "json-schema.org/draft/2020-12/schema" => SchemaDraft.Draft2020,
            "json-schema.org/draft/2019-09/schema" => SchemaDraft.Draft2019,
            "json-schema.org/draft-07/schema" => SchemaDraft.Draft7,
            "json-schema.org/draft-06/schema" => SchemaDraft.Draft6,
            "json-schema.org/draft-04/schema" => SchemaDraft.Draft4,
            _ => null,
        };
    }
}
