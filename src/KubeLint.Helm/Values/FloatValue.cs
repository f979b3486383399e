using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Values;

/// <summary>A <c>float64</c>, which is what every number of a values file is.</summary>
internal sealed class FloatValue(double value, Origin? origin = null) : Value(origin)
{
    public double Value { get; } = value;

    public override ValueKind Kind => ValueKind.Float64;

    public override string TypeName => "float64";

    public override bool IsTrue => Value != 0;

    public override Value WithOrigin(Origin? origin) => new FloatValue(Value, origin);
}
