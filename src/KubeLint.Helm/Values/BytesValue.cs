using System.Collections.Immutable;
using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Values;

/// <summary>A <c>[]byte</c>, which most functions take for a text and an action prints as numbers.</summary>
/// <param name="text">The bytes as a text, with the origins of its parts.</param>
internal sealed class BytesValue(TextValue text) : ListValue([], "uint8", text.Origin)
{
    private ImmutableArray<Value> _items;

    public TextValue Text { get; } = text;

    public override ImmutableArray<Value> Items => _items.IsDefault ? _items = [.. GoBytes.FromText(Text.Text).Select(static b => new IntegerValue(b, ValueKind.Uint8))] : _items;

    public override bool IsTrue => Text.IsTrue;

    public override Value WithOrigin(Origin? origin) => this;
}
