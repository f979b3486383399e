using KubeLint.Helm.Templates.Syntax;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Rendering;

/// <summary>The value of a constant where no parameter says which type it should have.</summary>
internal static class ConstantValue
{
    /// <summary>The value, or null with the reason.</summary>
    public static Value? Create(TemplateOperand constant, out string error)
    {
        error = "";
        switch (constant)
        {
            case TemplateBoolean boolean:
                return BooleanValue.Of(boolean.Value);
            case TemplateString text:
                return new TextValue(text.Value);
            case TemplateNumber { Value.Complex: { } complex }:
                return new ComplexValue(complex.Real, complex.Imaginary);
            case TemplateNumber { Value.Float64: { } number } node when IsFloat(node.Text):
                return new FloatValue(number);
            case TemplateNumber { Value.Int64: { } number }:
                return new IntegerValue(number);
            default:
                error = $"{constant} overflows int";
                return null;
        }
    }

    /// <summary>Whether the way a number is written makes it a float: a point or exponent does, except in characters and hexadecimal numbers.</summary>
    private static bool IsFloat(string text)
    {
        var isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && !text.AsSpan().ContainsAny('p', 'P');
        return !isHex && text[0] != '\'' && text.AsSpan().IndexOfAny(".eEpP") >= 0;
    }
}
