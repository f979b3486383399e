using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary>
/// A value as Go's reflection sees it: what is read from a map or list of <c>interface {}</c> keeps that static type until a
/// pipeline ends, and messages and nil differ by it. The default stands for an argument that is not there.
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="IsInterface">Whether the static type is <c>interface {}</c>.</param>
internal readonly record struct TypedValue(Value Value, bool IsInterface = false)
{
    /// <summary>Nil without any type, which Go calls invalid.</summary>
    public static TypedValue Invalid => new(NilValue.Instance);

    /// <summary>Nil as it is read from a map without the key.</summary>
    public static TypedValue NilInterface => new(NilValue.Instance, true);

    public static TypedValue Missing => default;

    public bool IsMissing => Value is null;

    public bool IsInvalid => !IsInterface && Value is NilValue;

    public string TypeName => IsInterface ? ListValue.AnyType : Value.TypeName;

    /// <summary>The value behind the interface.</summary>
    public TypedValue Concrete => new(Value);
}
