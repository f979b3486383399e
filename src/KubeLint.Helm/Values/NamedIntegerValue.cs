namespace KubeLint.Helm.Values;

/// <summary>A <c>time.Month</c> or <c>time.Weekday</c>: an integer that prints as a name.</summary>
internal sealed class NamedIntegerValue(string typeName, int number, string name) : StructValue(typeName, ValueKind.Int)
{
    public int Number { get; } = number;

    public override bool IsTrue => Number != 0;

    public override IReadOnlyList<KeyValuePair<string, Value>> Fields => [];

    public override TextValue Text => new(name);

    public override Value JsonForm => new IntegerValue(Number);

    public override bool IsEqualTo(StructValue other) => other is NamedIntegerValue named && named.Number == Number;

    public override Functions.BuiltInFunction? FindMethod(string name) => name == "String" ? Functions.BuiltInFunction.Create(name, [], (_, _) => Text) : null;
}
