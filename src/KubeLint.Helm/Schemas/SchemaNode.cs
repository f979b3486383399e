using System.Collections.Immutable;
using System.Text.Json;
using KubeLint.Yaml.Text;

namespace KubeLint.Helm.Schemas;

/// <summary>A JSON value of a schema, with its place.</summary>
/// <param name="kind">What it is.</param>
/// <param name="span">Where.</param>
internal sealed class SchemaNode(JsonValueKind kind, TextSpan span)
{
    private readonly Dictionary<string, SchemaNode> _members = new(StringComparer.Ordinal);

    public JsonValueKind Kind => kind;

    public TextSpan Span => span;

    /// <summary>The text of a string.</summary>
    public string Text { get; init; } = "";

    public double Number { get; init; }

    public ImmutableArray<SchemaNode> Items { get; init; } = [];

    /// <summary>The members of an object; of equal names the last counts.</summary>
    public IReadOnlyDictionary<string, SchemaNode> Members => _members;

    public bool IsObject => kind == JsonValueKind.Object;

    public bool IsArray => kind == JsonValueKind.Array;

    /// <summary>Whether this can be a schema.</summary>
    public bool IsSchema => kind is JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False;

    /// <summary>A member of an object, or null.</summary>
    public SchemaNode? this[string name] => _members.GetValueOrDefault(name);

    /// <summary>The text of a member that is a string, or null.</summary>
    public string? TextOf(string name) => this[name] is { Kind: JsonValueKind.String } member ? member.Text : null;

    /// <summary>The strings of an array.</summary>
    public IEnumerable<string> Texts => Items.Where(static item => item.Kind == JsonValueKind.String).Select(static item => item.Text);

    public void Add(string name, SchemaNode member) => _members[name] = member;
}
