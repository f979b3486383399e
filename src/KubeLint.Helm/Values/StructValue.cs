namespace KubeLint.Helm.Values;

/// <summary>A Go struct, or another type with fields and methods that a template can reach: <c>.Chart</c>, <c>.Capabilities</c>, <c>.Files</c>, a time, a version, a certificate.</summary>
/// <param name="typeName">The type as Go prints it.</param>
/// <param name="kind">Go's kind: mostly <see cref="ValueKind.Struct"/> or <see cref="ValueKind.Ptr"/>.</param>
internal abstract class StructValue(string typeName, ValueKind kind = ValueKind.Struct) : Value(null)
{
    public override ValueKind Kind { get; } = kind;

    public override string TypeName { get; } = typeName;

    public override bool IsTrue => true;

    /// <summary>The exported fields in the order of their declaration, for printing and for JSON.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, Value>> Fields { get; }

    /// <summary>What the type's <c>String()</c> gives; null for a type without one.</summary>
    public virtual TextValue? Text => null;

    /// <summary>Whether <c>String()</c> is a method of the pointer, which an action finds and Go's <c>fmt</c> does not.</summary>
    public virtual bool IsTextOfPointer => false;

    /// <summary>What the type's <c>MarshalJSON</c> gives; null for a type whose fields are written.</summary>
    public virtual Value? JsonForm => null;

    /// <summary>An exported field, or null.</summary>
    public virtual Value? FindField(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Key == name)
                return field.Value;
        }
        return null;
    }

    /// <summary>Whether <c>reflect.DeepEqual</c> finds two values of one type equal.</summary>
    public virtual bool IsEqualTo(StructValue other) => ReferenceEquals(this, other);

    public override Value WithOrigin(Origins.Origin? origin) => this;
}
