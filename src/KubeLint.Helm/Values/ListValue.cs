using System.Collections.Immutable;
using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Values;

/// <summary>A slice. Immutable, since no function of a template changes one in place.</summary>
/// <param name="items">The elements.</param>
/// <param name="elementType">The elements' type as Go prints it: <c>interface {}</c>, <c>string</c>, <c>int</c>, <c>uint8</c>.</param>
/// <param name="origin">Where the list is written, or what it was computed from.</param>
internal class ListValue(ImmutableArray<Value> items, string elementType = ListValue.AnyType, Origin? origin = null) : Value(origin)
{
    public const string AnyType = "interface {}";

    public virtual ImmutableArray<Value> Items { get; } = items;

    public string ElementType { get; } = elementType;

    /// <summary>Whether it is Go's nil slice: an empty list that JSON and YAML write as null.</summary>
    public bool IsNilSlice { get; init; }

    public override ValueKind Kind => ValueKind.Slice;

    public override string TypeName => "[]" + ElementType;

    public override bool IsTrue => !Items.IsEmpty;

    public override Value WithOrigin(Origin? origin) => new ListValue(Items, ElementType, origin) { IsNilSlice = IsNilSlice };
}
