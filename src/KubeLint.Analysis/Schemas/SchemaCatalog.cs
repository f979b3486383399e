using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace KubeLint.Analysis.Schemas;

/// <summary>
/// The shapes of the objects that rules read: pod specifications, network policies, RBAC, and the configuration
/// files of the API server and the kubelet. Read from the bundled table; immutable.
/// </summary>
public sealed class SchemaCatalog
{
    private static readonly Lazy<SchemaCatalog> s_bundled = new(Load);

    private readonly FrozenDictionary<(string ApiVersion, string Kind), ObjectSchema> _roots;
    private readonly FrozenDictionary<string, ObjectSchema> _kinds;
    private readonly FrozenDictionary<string, ObjectSchema> _types;

    private SchemaCatalog(Dictionary<(string ApiVersion, string Kind), ObjectSchema> roots, Dictionary<string, ObjectSchema> types)
    {
        _roots = roots.ToFrozenDictionary();
        _kinds = roots.GroupBy(root => root.Key.Kind, root => root.Value).ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _types = types.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The bundled table.</summary>
    public static SchemaCatalog Bundled => s_bundled.Value;

    /// <summary>The shape of a kind; false for a kind or version that the table does not hold.</summary>
    /// <param name="apiVersion">Group and version as written, <c>apps/v1</c>.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="schema">The shape.</param>
    public bool TryFind(string apiVersion, string kind, [NotNullWhen(true)] out ObjectSchema? schema) =>
        _roots.TryGetValue((apiVersion, kind), out schema);

    /// <summary>The shape of a kind whose group and version are not known; false for a kind that the table does not hold.</summary>
    public bool TryFindKind(string kind, [NotNullWhen(true)] out ObjectSchema? schema) => _kinds.TryGetValue(kind, out schema);

    /// <summary>The shape of a type by its name, <c>SecurityContext</c>; throws <see cref="KeyNotFoundException"/> for any other name.</summary>
    public ObjectSchema GetType(string name) => _types[name];

    private static SchemaCatalog Load()
    {
        using var stream = typeof(SchemaCatalog).Assembly.GetManifestResourceStream("KubeLint.Analysis.Data.schema.json")
            ?? throw new InvalidOperationException("The table of schemas is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        var types = json.RootElement.GetProperty("types");
        var schemas = types.EnumerateObject().ToDictionary(
            type => type.Name,
            type => new ObjectSchema(type.Name, isOpen: type.Value.TryGetProperty("open", out _)),
            StringComparer.Ordinal);
        foreach (var type in types.EnumerateObject())
            schemas[type.Name].Complete(ReadFields(type.Value, schemas));
        var roots = new Dictionary<(string, string), ObjectSchema>();
        foreach (var version in json.RootElement.GetProperty("roots").EnumerateObject())
        {
            foreach (var kind in version.Value.EnumerateObject())
                roots.Add((version.Name, kind.Name), schemas[kind.Value.GetString()!]);
        }
        return new SchemaCatalog(roots, schemas);
    }

    private static IEnumerable<KeyValuePair<string, FieldType>> ReadFields(JsonElement type, Dictionary<string, ObjectSchema> schemas)
    {
        foreach (var group in type.EnumerateObject().Where(static property => property.Name != "open"))
        {
            var fieldType = FieldType.Parse(group.Name, schemas);
            foreach (var name in group.Value.GetString()!.Split(' '))
                yield return new(name, fieldType);
        }
    }
}
