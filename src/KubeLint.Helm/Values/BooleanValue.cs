using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Values;

/// <summary>A <c>bool</c>.</summary>
internal sealed class BooleanValue(bool value, Origin? origin = null) : Value(origin)
{
    public static BooleanValue True { get; } = new(true);

    public static BooleanValue False { get; } = new(false);

    public bool Value { get; } = value;

    public override ValueKind Kind => ValueKind.Bool;

    public override string TypeName => "bool";

    public override bool IsTrue => Value;

    public static BooleanValue Of(bool value) => value ? True : False;

    public override Value WithOrigin(Origin? origin) => new BooleanValue(Value, origin);
}
