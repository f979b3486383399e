using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Values;

/// <summary>A <c>complex128</c>, which only a constant of a template makes.</summary>
internal sealed class ComplexValue(double real, double imaginary, Origin? origin = null) : Value(origin)
{
    public double Real { get; } = real;

    public double Imaginary { get; } = imaginary;

    public override ValueKind Kind => ValueKind.Complex128;

    public override string TypeName => "complex128";

    public override bool IsTrue => Real != 0 || Imaginary != 0;

    public override Value WithOrigin(Origin? origin) => new ComplexValue(Real, Imaginary, origin);
}
