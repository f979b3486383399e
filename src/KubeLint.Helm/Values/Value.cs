using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Values;

/// <summary>A value that a template works on, of one of Go's types. All but maps are immutable.</summary>
internal abstract class Value
{
    private protected Value(Origin? origin) => Origin = origin;

    /// <summary>Where the value comes from; null where that is a template. A text's parts have origins of their own.</summary>
    public Origin? Origin { get; }

    /// <summary>Go's kind.</summary>
    public abstract ValueKind Kind { get; }

    /// <summary>The type as Go's <c>%T</c> prints it: <c>map[string]interface {}</c>.</summary>
    public abstract string TypeName { get; }

    /// <summary>What <c>if</c> makes of it: false for zero values and for empty texts and collections.</summary>
    public abstract bool IsTrue { get; }

    public bool IsNil => Kind == ValueKind.Invalid;

    /// <summary>A method of the type with its parameters, or null. Go looks for one before it looks for a field or a key.</summary>
    public virtual Functions.BuiltInFunction? FindMethod(string name) => null;

    /// <summary>The same value with another origin.</summary>
    public abstract Value WithOrigin(Origin? origin);

    /// <summary>The value as Go's <c>%v</c> prints it.</summary>
    public sealed override string ToString() => GoPrinter.Print(this);
}

/// <summary>Go's kinds, as far as templates can meet them; <c>kindOf</c> prints them in lower case.</summary>
internal enum ValueKind
{
    /// <summary>Nil.</summary>
    Invalid,
    Bool,
    Int,
    Int64,
    Uint8,
    Uint64,
    Float64,
    Complex128,
    String,
    Slice,
    Map,
    Struct,
    Ptr,
    Func,
}
