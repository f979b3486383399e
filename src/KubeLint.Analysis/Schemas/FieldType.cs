namespace KubeLint.Analysis.Schemas;

/// <summary>The type of a field.</summary>
public sealed class FieldType
{
    private FieldType(FieldKind kind, FieldType? element, ObjectSchema? schema)
    {
        Kind = kind;
        Element = element;
        Schema = schema;
    }

    /// <summary>What the field holds.</summary>
    public FieldKind Kind { get; }

    /// <summary>The type of a list's items or of a map's values; null for other kinds.</summary>
    public FieldType? Element { get; }

    /// <summary>The fields of an <see cref="FieldKind.Object"/>; null for other kinds.</summary>
    public ObjectSchema? Schema { get; }

    /// <summary>Whether a value of another type is no concern here: a rule of its own judges the shape.</summary>
    public bool IsLenient { get; private init; }

    internal static FieldType Parse(string text, IReadOnlyDictionary<string, ObjectSchema> schemas)
    {
        if (text.StartsWith('?'))
        {
            var strict = Parse(text[1..], schemas);
            return new(strict.Kind, strict.Element, strict.Schema) { IsLenient = true };
        }
        if (text.StartsWith('['))
            return new(FieldKind.List, Parse(text[1..^1], schemas), null);
        if (text.StartsWith('{'))
            return new(FieldKind.Map, Parse(text[1..^1], schemas), null);
        return text switch
        {
            "any" => new(FieldKind.Any, null, null),
            "string" => new(FieldKind.Text, null, null),
            "bool" => new(FieldKind.Boolean, null, null),
            "int" => new(FieldKind.Integer, null, null),
            "number" => new(FieldKind.Number, null, null),
            "intOrString" => new(FieldKind.IntegerOrText, null, null),
            "quantity" => new(FieldKind.Quantity, null, null),
            "object" => new(FieldKind.AnyObject, null, null),
            _ => new(FieldKind.Object, null, schemas[text]),
        };
    }
}
